// Section 六 with nothing in it: 无, 暂无, 无其他需要报告的事项.
import { toHalfWidth } from '#src/report/figures.ts';

const MARKS = /[\p{P}\p{S}\p{C}\r\n]+/u;
/** When, and who: 2024年度, 本年度, 我局, 云河县水务局. */
const LEAD =
  '(?:(?:\\d{4}|二[〇○零一二三四五六七八九]{3})年(?:度|内)?|本年度?|今年|全年|年内|年度内|报告期内?|截[至止]目前|目前|到目前为止)?' +
  '(?:我|本|全|该)?(?:\\p{sc=Han}{0,24}?(?:局|委|办|厅|院|部|镇|乡|街道|政府|机关|单位|部门|中心|区|县|市|省|会|社|所|站|队|处|室|方面|委员会|办事处))?' +
  '(?:\\d{4}年度?|也|均|暂|目前|[本今]年度?|年度)?';
const NOTHING = '(?:暂时|目前|暂)?(?:无|没有|未有|不存在|未发生|并无|尚无)(?:任何|有)?';
const WHAT =
  '(?:(?:其他|其它|别的|另外|特别|特殊|重大|重要|相关)的?){0,2}' +
  '(?:需要|应当|应该|应予|必须|须|需|应|要|可)?(?:予以|进行|特别|另行|专门|向社会|单独|补充|重点)?' +
  '(?:报告|说明|报送|汇报|公开|公布|上报|反映){0,2}的?(?:(?:其他|其它|重大|特殊|有关|相关)的?)?' +
  '(?:事项|情况|内容|事宜|问题|信息)?(?:需要|应当|需|须|要)?(?:报告|说明|公开)?的?';
const LABEL = '(?:其他|其它)(?:需要|应当|须|需)?(?:报告|说明)?的?(?:其他)?(?:事项|情况|内容)';

/** What closes a report that says nothing: a farewell, the day of the signature. */
const CLOSING = /^(?:特此报告|除(?:以上|上述)(?:情况|内容|事项)?外|\d{4}年\d{1,2}月\d{1,2}日)$/;
const ONLY_LEAD = new RegExp(`^${LEAD}$`, 'u');
const ONLY_LABEL = new RegExp(`^${LEAD}(?:的)?${LABEL}$`, 'u');
const ONLY_NOTHING = new RegExp(`^${LEAD}(?:${LABEL})?${NOTHING}${WHAT}$`, 'u');
const LONGEST = 60;

/** Clauses without blanks, which PDF text strews among the words. */
const clausesOf = (text: string): string[] =>
  toHalfWidth(text)
    .split(MARKS)
    .map((clause) => clause.replace(/\s+/g, ''))
    .filter((clause) => clause !== '');

/** Whether all that is written says that there is nothing to say; a blank text says not even that. */
export function saysNothing(text: string): boolean {
  if (text.trim() === '') return false;
  const clauses = clausesOf(text);
  const isNothing = (clause: string) => clause.length <= LONGEST && ONLY_NOTHING.test(clause);
  const isFrame = (clause: string) =>
    clause.length <= LONGEST &&
    [ONLY_LEAD, ONLY_LABEL, CLOSING].some((frame) => frame.test(clause));
  return (
    clauses.every((clause) => isNothing(clause) || isFrame(clause)) &&
    (clauses.length === 0 || clauses.some(isNothing))
  );
}

/** 无, 暂无, /: nothing that could stand beside something else; a blank text as well. */
export const isBareNothing = (text: string): boolean =>
  clausesOf(text).every((clause) => /^(?:暂|暂时)?(?:无|没有)$/.test(clause));
