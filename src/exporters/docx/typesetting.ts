import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';

// GB/T 9704-2012 in twentieths of a point: A4, type area 156 x 225 mm, 22 lines of 28 characters.
const TWIPS_A_MM = 1440 / 25.4;
const mm = (millimetres: number): number => Math.round(millimetres * TWIPS_A_MM);

const PAGE = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };

export const TYPE_AREA_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const LINE_PITCH = 579;
/** A character of 三号. */
export const CHARACTER = 320;
/** What a page has for a table below a heading of two lines. */
export const TABLE_HEIGHT = 20 * LINE_PITCH;
/** 28 characters a line: 0.21 pt less than 16 pt each, in 1/4096 pt. */
const CHARACTER_SPACE = Math.round(-0.21 * 4096);
/** 四号, its line as high as itself; also how far the number stands in from the outer edge. */
export const PAGE_NUMBER_SIZE = 280;

/** Every font by name and, where it is missing, what stands in for it (`altName` of the font table). */
export const FONTS = {
  xiaobiaosong: { name: '方正小标宋简体', stands: ['方正小标宋_GBK', '小标宋', '宋体', 'SimSun'] },
  fangsong: { name: '仿宋_GB2312', stands: ['仿宋', 'FangSong', 'STFangsong'] },
  kaiti: { name: '楷体_GB2312', stands: ['楷体', 'KaiTi', 'STKaiti'] },
  heiti: { name: '黑体', stands: ['SimHei', 'STHeiti'] },
  song: { name: '宋体', stands: ['SimSun', 'NSimSun', 'STSong'] },
} as const;

export type FontId = keyof typeof FONTS;

export const SECTION: ISectionPropertiesOptions = {
  page: {
    size: PAGE,
    margin: {
      ...MARGIN,
      header: mm(15),
      // The number's dashes, in the middle of its line, stand 7 mm below the type area.
      footer: MARGIN.bottom - mm(7) - PAGE_NUMBER_SIZE / 2,
      gutter: 0,
    },
  },
  grid: {
    type: DocumentGridType.LINES_AND_CHARS,
    linePitch: LINE_PITCH,
    charSpace: CHARACTER_SPACE,
  },
};
