// The paragraph styles as styles.xml: the library's own cannot keep off the grid (w:snapToGrid), set
// the space between scripts (w:autoSpaceDE), or be the default.
import { DECLARATION } from '#src/exporters/package-xml.ts';
import { CHARACTER, LINE_PITCH, PAGE_NUMBER_SIZE, type FontId, FONTS } from './typesetting.ts';

/**
 * 28 characters a line, whatever the program: LibreOffice sets a character that is wider than the
 * section's grid over two of its cells, so that text keeps off the grid and comes as close by itself.
 */
const TIGHTER = -6;

interface Style {
  id: string;
  name: string;
  font?: FontId;
  /** Half points. */
  size?: number;
  /** Exact line pitch in twips. */
  line?: number;
  after?: number;
  align?: 'both' | 'center' | 'right';
  /** First line in by two characters of so many twips. */
  indent?: number;
  /** Level in the outline from 0; it stays with what follows. */
  outline?: number;
  /** Between characters, in twips. */
  spacing?: number;
}

const BODY: Omit<Style, 'id' | 'name'> = { align: 'both', indent: CHARACTER };

const STYLES: readonly Style[] = [
  { id: 'Body', name: '正文段落', ...BODY },
  {
    id: 'Title',
    name: 'Title',
    font: 'xiaobiaosong',
    size: 44,
    line: LINE_PITCH,
    after: LINE_PITCH,
    spacing: 0,
    align: 'center',
  },
  { id: 'Heading1', name: 'heading 1', font: 'heiti', outline: 0, ...BODY },
  { id: 'Heading2', name: 'heading 2', font: 'kaiti', outline: 1, ...BODY },
  { id: 'TableNote', name: '表注', size: 24, line: 400, align: 'both', indent: 240, spacing: 0 },
  { id: 'Signature', name: 'Signature', align: 'right' },
  { id: 'PageNumber', name: '页码', font: 'song', size: 28, line: PAGE_NUMBER_SIZE, spacing: 0 },
  { id: 'Cell', name: '表格', size: 21, line: 273, align: 'center', spacing: 0 },
  { id: 'NarrowCell', name: '表格（窄）', size: 18, line: 240, align: 'center', spacing: 0 },
];

const fontsXml = (font: FontId): string => {
  const { name } = FONTS[font];
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
};

const sizeXml = (size: number): string => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;

const spacingXml = (spacing: number): string => `<w:spacing w:val="${spacing}"/>`;

/** In the order that the schema wants. */
function styleXml(style: Style): string {
  const { id, name, font, size, line, after, align, indent, outline, spacing } = style;
  const paragraph = [
    outline === undefined ? '' : '<w:keepNext/>',
    line === undefined
      ? ''
      : `<w:spacing w:line="${line}" w:lineRule="exact"${after ? ` w:after="${after}"` : ''}/>`,
    indent === undefined ? '' : `<w:ind w:firstLineChars="200" w:firstLine="${2 * indent}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ];
  const run = [
    font === undefined ? '' : fontsXml(font),
    spacing === undefined ? '' : spacingXml(spacing),
    size === undefined ? '' : sizeXml(size),
  ];
  return (
    `<w:style w:type="paragraph" w:customStyle="${/^[A-Za-z]/.test(name) ? 0 : 1}" w:styleId="${id}">` +
    `<w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${run.join('')}</w:rPr></w:style>`
  );
}

/** Body text 三号仿宋 at an exact line pitch; no space is put between Chinese and digits. */
export const STYLES_XML =
  `${DECLARATION}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>` +
  `<w:rPrDefault><w:rPr>${fontsXml('fangsong')}${sizeXml(32)}` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  '<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>' +
  `<w:spacing w:line="${LINE_PITCH}" w:lineRule="exact"/></w:pPr>` +
  `<w:rPr><w:snapToGrid w:val="0"/>${spacingXml(TIGHTER)}${sizeXml(32)}</w:rPr></w:style>` +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
  '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `${STYLES.map(styleXml).join('')}</w:styles>`;
