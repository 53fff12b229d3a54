// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import { MOST_PUT_BACK } from './moved.ts';
import { PickedActions } from './picked-actions.tsx';

const none = () => undefined;
const root = reactRoot();

it.each([
  [1, '移出后可以马上撤销'],
  [MOST_PUT_BACK, '移出后可以马上撤销'],
  [MOST_PUT_BACK + 1, `一次移出超过 ${MOST_PUT_BACK} 份，不能撤销`],
])('says before %i are taken out whether they can be had again', (count, words) => {
  act(() => {
    root().render(
      <PickedActions
        keys={Array.from({ length: count }, (_, index) => `file-${index}`)}
        year={2024}
        years={[2024]}
        onDecide={none}
        onOffice={none}
        onMoveYear={none}
        onRemove={none}
        onUnpick={none}
      />,
    );
  });
  act(() => {
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent === '移出……')
      ?.click();
  });
  expect(document.body.textContent).toContain(words);
});
