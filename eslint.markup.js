// What would make markup or a program of a text. Nothing in src/ does: whatever a report or a file
// says is shown as text, and an exported page is written as text too.
const NAMES = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'srcDoc',
].join('|');
const message = 'Texts are shown as text: nothing is made markup or program.';

/** For the rule no-restricted-syntax. */
export const NO_MARKUP = [
  `:matches(Identifier, JSXIdentifier)[name=/^(?:${NAMES})$/]`,
  `Literal[value=/^(?:${NAMES})$/]`,
  'MemberExpression[object.name="document"][property.name=/^write(?:ln)?$/]',
  'MemberExpression[object.property.name="document"][property.name=/^write(?:ln)?$/]',
].map((selector) => ({ selector, message }));

/** @type {import('eslint').Linter.Config} */
export const markupRules = {
  files: ['src/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-syntax': ['error', ...NO_MARKUP],
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-script-url': 'error',
  },
};
