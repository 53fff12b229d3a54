import { useCallback, useState, type ReactNode } from 'react';
import { useReportForm } from '#src/form/report-form.tsx';
import type { Explain } from '#src/form/use-grid-keys.ts';
import type { PasteBlock } from '#src/form/use-grid-paste.ts';
import type { TableId } from '#src/report/tables/table.ts';
import { TABLES } from '#src/report/tables/tables.ts';
import { FiguresStep } from '#src/steps/figures/figures-step.tsx';
import { useLater } from './use-later.ts';

export const loadTableLater = () => import('./table-later.tsx');
type Later = Awaited<ReturnType<typeof loadTableLater>>;

/** What a table can do without at first is fetched once its cells take keys. */
export const TABLE_LATER_MS = 1000;

/** A statutory table, joined with what loads when first used: paste, copy, list of keys. */
export function TableStep({ id }: { id: TableId }) {
  const { form, history } = useReportForm();
  const later = useLater(loadTableLater, TABLE_LATER_MS);
  const [dialog, setDialog] = useState<ReactNode>(null);
  const use = useCallback(
    (run: (later: Later, close: () => void) => void) => {
      void loadTableLater().then(
        (later) => {
          run(later, () => {
            setDialog(null);
          });
        },
        () => {
          history.say('没有读到程序文件，先看网络通不通，再试一次');
        },
      );
    },
    [history],
  );
  const pasteBlock: PasteBlock = useCallback(
    (copied, at) => {
      use(({ Paste }, close) => {
        setDialog(<Paste table={id} copied={copied} at={at} onClose={close} />);
      });
    },
    [use, id],
  );
  const explain: Explain = useCallback(
    (at) => {
      use(({ cellToExplain, LineMeanings }, close) => {
        const cell = cellToExplain(at);
        if (cell) setDialog(<LineMeanings cell={cell} onClose={close} />);
      });
    },
    [use],
  );
  return (
    <>
      {later && <later.CollectedNote />}
      <FiguresStep
        id={id}
        more={later && <later.MoreTools table={id} />}
        onPasteBlock={pasteBlock}
        onExplain={explain}
        onCopy={() => {
          use(({ copyTable }) => {
            const isCopied = copyTable(form.getValues(), id);
            const name = TABLES[id].shortName;
            history.say(isCopied ? `已复制${name}` : `浏览器不允许复制${name}`);
          });
        }}
        onShortcuts={() => {
          use(({ Shortcuts }, close) => {
            setDialog(<Shortcuts onClose={close} />);
          });
        }}
      />
      {dialog}
    </>
  );
}
