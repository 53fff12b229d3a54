// The organs that a file name may name: 关于报送云河县教育局2024年年报（定稿）.docx.

const EXTENSION = /\.[A-Za-z]{2,5}$/;
/** What names of report files hold beside the organ; digits, marks and brackets part it from them. */
const BETWEEN =
  /\d+\s*(?:年度?|月|日)?|[^\p{Script=Han}\d]+|二[〇○零一二三四五六七八九]{3}年度?|政府信息公开|政务信息公开|政务公开|信息公开|(?:工作)?(?:年度)?报告|年报|(?:草|定|初|终|审)稿|最终版|修改版?|盖章|扫描件|附件|关于|报送|上报/gu;
const LONGEST = 40;
const MOST = 10;

/** The parts of a file or folder name that may name an organ, in their order; none is sure to. */
export const organsInFileName = (fileName: string): string[] =>
  fileName
    .replace(EXTENSION, '')
    .replace(BETWEEN, ' ')
    .split(' ')
    .filter((part) => part.length > 1 && part.length <= LONGEST)
    .slice(0, MOST);
