import { expect, it } from 'vitest';
import { NOT_CHANGED } from './refusal-words.ts';

it.each(Object.entries(NOT_CHANGED))(
  'who could not change a report (%s) is sent to no reload before a download',
  (_refusal, words) => {
    const [before = ''] = words.split('再刷新本页');
    expect(before).not.toContain('。刷新');
    if (before !== words) expect(before).toContain('先下载');
  },
);
