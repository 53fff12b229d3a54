// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import { buildRows } from '#src/report/collection/rows.ts';
import { COLLECTED_YEAR as year, unreadOf } from '#src/testing/collected.ts';
import { UnreadReport } from './unread-report.tsx';

const onSheet = vi.fn();
const root = reactRoot();

beforeEach(() => {
  const [row] = buildRows({ year, roster: [], helds: [unreadOf('扫描件.pdf')] });
  if (!row) throw new Error('there is no row');
  act(() => {
    root().render(
      <UnreadReport
        row={row}
        neighbours={{ previous: null, next: '#/collect/b' }}
        said="已下载 a.docx"
        onSheet={onSheet}
      />,
    );
  });
});
it('names the file that was not read, with the focus there', () => {
  const heading = document.querySelector('h2');
  expect(heading?.textContent).toBe('文件“扫描件.pdf”');
  expect(document.activeElement).toBe(heading);
});

it('says why, what to do next, and what came of the sheet', () => {
  expect(document.body.textContent).toContain('没有读出报告');
  expect(document.body.textContent).toContain('重新报送');
  expect(document.querySelector('[role="status"]')?.textContent).toBe('已下载 a.docx');
  act(() => {
    document.querySelector('button')?.click();
  });
  expect(onSheet).toHaveBeenCalledOnce();
});
