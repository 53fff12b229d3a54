// What the rules rest on, in one place.
import type { Basis } from './finding.ts';

const FORM = '国办公开办函〔2021〕30号规定的统一格式';

export const STATUTORY_FORM: Basis = { kind: '法规', text: FORM };
export const STATUTORY_CONTENT: Basis = {
  kind: '法规',
  text: '《中华人民共和国政府信息公开条例》第五十条',
};
export const RELATION: Basis = {
  kind: '法规',
  text: `${FORM}：第一项加第二项之和，等于第三项加第四项之和`,
};
export const FIGURE_FORM: Basis = {
  kind: '填报说明',
  text: '件数是不超过 12 位的整数；金额以万元为单位，最多 6 位小数',
};
export const EVERY_CELL: Basis = { kind: '填报说明', text: '没有发生的填 0，不留空' };
