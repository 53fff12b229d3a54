// How the page speaks: it says what is so and what to do, asks for nothing and blames nobody.
const SHUNNED = [
  // 申请, 请示, 请求 and their like are the statute's nouns.
  '(?<![申声聘邀提報请請])请(?![示求没])',
  '您|你',
  '抱歉|对不起',
  '无效|非法|不合法',
  '操作失败|失败了',
].join('|');
const message = 'Plain words: what is so and what to do, no 请, no 您, no blame.';

/** For the rule no-restricted-syntax. */
export const PLAIN_WORDS = ['Literal[value=', 'JSXText[value=', 'TemplateElement[value.raw='].map(
  (selector) => ({ selector: `${selector}/${SHUNNED}/]`, message }),
);
