// What a website, a document system or a printer puts around a report.

export type Furniture = 'pages' | 'site' | 'metadata' | 'attachments' | 'contents';

/** Longer lines are no labels, whatever they begin with; an address may be long. */
const MAX_LENGTH = 240;

const METADATA = new RegExp(
  '^[[【(（]?(?:' +
    '(?:发布|发文|成文|公开|生成|生效|更新|印发|制发)(?:时间|日期)|(?:发布|公开|制发)(?:机构|机关|单位|者|人)|' +
    '时间|日期|(?:信息|文章|稿件|内容)?(?:来源|作者|分类|标题|名称|编辑)|责任(?:部门|编辑)|录入|审核人?|' +
    '索\\s*引\\s*号|文\\s*号|发文字号|(?:主题|体裁)(?:分类|词)?|(?:所属)?栏目|有效性|时效性|公开(?:方式|形式|范围)|关键词|' +
    '(?:浏览|阅读|点击|访问)(?:次数|量|数)?|字体(?:大小)?|字号|原文链接|本地目录' +
    ')\\s*[:：]',
  'u',
);
const OTHER_METADATA =
  /^(?:字体|字号)?[：:]?[[【（(]?\s*大\s*[|／/]?\s*中?\s*[|／/]?\s*小|^\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const SITE =
  /当前位置|您(?:现在|所在|当前)?的?位置|ICP备|公网安备|网站标识码|版权所有|copyright|©/iu;
/** Words that a sentence may hold as well: only at the beginning of a line. */
const SITE_START = new RegExp(
  '^(?:首页(?:$|\\s*[>＞»›/|-])|扫一扫|分享(?:到|至)|上一[篇条]|下一[篇条]|(?:主办|承办|协办)(?:单位)?\\s*[:：]|技术支持\\s*[:：]|' +
    '网站地图|联系我们|无障碍(?:浏览|阅读)|长者(?:模式|版)|相关(?:链接|文档|新闻|附件)|设为首页|手机版|' +
    '[[【(（]?(?:打印|关闭|返回|收藏|分享)(?:本页|窗口|页面|顶部|首页|列表)?(?:[\\]】)）\\s|｜/]|$))',
  'u',
);
const ATTACHMENT = /^附件\s*\d*\s*(?:[:：]|下载|$)|\.(?:docx?|pdf|xlsx?|wps|et|ofd|rar|zip)$/iu;

/** The line that says where a page's own text begins. */
export const isBodyMark = (text: string): boolean =>
  /^[=＝\-—_*#\s]*正\s*文[=＝\-—_*#\s]*$/u.test(text);

/** What a line is where it is none of the report's; null where nothing says that it is not. */
export function readFurniture(text: string): Exclude<Furniture, 'pages'> | null {
  if (text.length > MAX_LENGTH) return null;
  if (/^目\s*录$/u.test(text)) return 'contents';
  if (METADATA.test(text) || OTHER_METADATA.test(text)) return 'metadata';
  if (ATTACHMENT.test(text)) return 'attachments';
  if (isBodyMark(text) || (!/。/u.test(text) && (SITE.test(text) || SITE_START.test(text))))
    return 'site';
  return null;
}

/** A date on a line of its own, as it stands below a title or at the end. */
export const isDateLine = (text: string): boolean =>
  /^[（(]?\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?[）)]?$/u.test(text);

/** Digits alone: a page number where they stand at a page's edge. */
export const isBareNumber = (text: string): boolean => /^\d{1,3}$/.test(text);
