// The aspects that section 一 covers: five for every organ, and what a government of any level adds
// under 监督保障.
import type { Kind } from '#src/report/draft/draft.ts';

export interface Aspect {
  name: string;
  /** Words that name it anywhere. */
  named: RegExp;
  /** Words that are enough in a heading. */
  headed: RegExp;
  /** Words that are enough in running text, where no headings say what is what. */
  told: RegExp;
}

export const FIVE_ASPECTS: readonly Aspect[] = [
  {
    name: '主动公开',
    named: /主动[^，。；]{0,16}(?:公开|发布|公布)/,
    headed:
      /主动|(?<!申请)公开(?:内容|重点|范围|情况|信息|事项)|信息(?:公开|发布)情况|重点领域|政策解读/,
    told: /公开[^，。；申请]{0,10}信息|(?:发布|公布|发文|上传)[^，。；]{0,8}(?:信息|文件)|信息公开(?:目录|专栏|指南)/,
  },
  {
    name: '依申请公开',
    named: /依(?:法)?申请|申请公开|公开[^，。；]{0,4}申请|依公民/,
    headed: /申请/,
    told: /(?:收到|受理|办理|答复|接收)[^，。；]{0,12}申请|申请人/,
  },
  {
    name: '政府信息管理',
    named:
      /信息(?:公开|资源|发布|内容|源头|工作|规范化?|动态|日常|安全|审核|报送|的|及|和|与){0,3}管理|管理(?:政府|政务|公开)信息/,
    headed: /管理|审[核查]|制度|规范|保密|信息(?:发布|安全)/,
    told: /信息[^，。；]{0,8}管理|管理(?:好|公开|政府|政务|各类|网站|的){0,3}信息|审[核查]|三审|先审|公开属性|保密|清理|动态(?:调整|更新)/,
  },
  {
    name: '政府信息公开平台建设',
    named:
      /平台[^，。；]{0,4}(?:建设|管理|维护|运维|运行|优化|升级)|(?:公开|信息|发布)平台|(?:网站|新媒体|专栏|专区|载体)[^，。；]{0,4}(?:建设|管理|运维)|建设[^，。；]{0,8}(?:平台|网站)/,
    headed: /平台|网站|新媒体|专栏|专区|载体|渠道|阵地|公报/,
    told: /平台|网站|新媒体|公众号|专栏|专区|载体|渠道|公开栏|公报|公告栏/,
  },
  {
    name: '监督保障',
    named:
      /监督(?:[和与及、]?保障|管理|检查|考核|评议|指导|机制|制度|体系|工作|方面|情况|渠道|举报|培训)|保障(?:监督|措施|机制|体系|工作|方面|情况)|(?:组织|机制|制度|工作|人员|队伍|经费)保障|(?:群众|社会|公众|舆论|各界|内部|日常|外部)监督|接受[^，。；]{0,12}(?:监督|评议)|强化监督|加强监督|(?:社会)?评议|工作考核|绩效考核|考核(?:评估|评价|机制|体系|指标)|追究|追责|问责/,
    headed: /监督|保障|组织|领导|培训|考核|评议|责任|队伍|监管|督[查促导]/,
    told: /监督|考核|培训|评议|追究|组织领导|领导小组|专人|督[查促导]|责任/,
  },
];

const OF_GOVERNMENTS: readonly Aspect[] = [
  { name: '工作考核', named: /考核|考评|考查|绩效|评估|测评|督查/ },
  {
    name: '社会评议',
    named:
      /评议|评价|社会评|(?:群众|社会|公众|舆论|各界|人民)[^，。；]{0,4}监督|接受[^，。；]{0,12}监督|满意度[^，。；]{0,6}(?:调查|测评|评|达|为)|民意|问卷|第三方/,
  },
  { name: '责任追究', named: /追究|追责|问责|责任倒查|被(?:通报|约谈)/ },
].map(({ name, named }) => ({ name, named, headed: named, told: named }));

const GOVERNMENTS: readonly Kind[] = ['government', 'township'];

/** The aspects that an organ of a kind writes about, in the order of the form. */
export const aspectsOf = (kind: Kind): readonly Aspect[] =>
  GOVERNMENTS.includes(kind) ? [...FIVE_ASPECTS, ...OF_GOVERNMENTS] : FIVE_ASPECTS;
