import { useState } from 'react';
import type { Contributors } from '#src/report/collection/contributors.ts';
import type { TotalContributors } from '#src/report/collection/total-contributors.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { NamedRows, RowLink } from './named-rows.tsx';
import { outsideWords, type Totalled } from '#src/report/collection/counting.ts';
import { AbsentRows } from './total-line.tsx';

/** Where the figure of a cell comes from; in a computed cell each has gaps of its own. */
export type CellContributors = Contributors | TotalContributors;

const SHOWN_FIRST = 100;
const SHOWN_MORE = 500;

function shareText(value: number | string, sum: string): string {
  const share = Number(value) / Number(sum);
  if (!Number.isFinite(share)) return '';
  return share > 0 && share < 0.0005 ? '不到 0.1%' : `${(100 * share).toFixed(1)}%`;
}

const gapsText = (contribution: CellContributors['contributing'][number]): string =>
  'gaps' in contribution && contribution.gaps > 0 ? `（${contribution.gaps} 格没有数字）` : '';

interface ContributingProps {
  contributing: CellContributors['contributing'];
  sum: string;
  onOpen: (key: string) => void;
}

function Contributing({ contributing, sum, onOpen }: ContributingProps) {
  const [shown, setShown] = useState(SHOWN_FIRST);
  if (contributing.length === 0) return <p>计入的报告里，这一格都没有数字，合计空着。</p>;
  const rest = contributing.length - shown;
  return (
    <>
      <table className="contributing">
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">数字</th>
            <th scope="col">占合计</th>
          </tr>
        </thead>
        <tbody>
          {contributing.slice(0, shown).map((contribution) => (
            <tr key={contribution.row.key}>
              <th scope="row">
                <RowLink row={contribution.row} onOpen={onOpen} />
                <span className="text-quiet">{gapsText(contribution)}</span>
              </th>
              <td>{contribution.value}</td>
              <td>{shareText(contribution.value, sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p>
          按数字从大到小列出了 {shown} 家。{' '}
          <Button
            onClick={() => {
              setShown(shown + SHOWN_MORE);
            }}
          >
            再列 {Math.min(rest, SHOWN_MORE)} 家
          </Button>
        </p>
      )}
    </>
  );
}

interface ContributorsDialogProps {
  /** The cell: 表三：自然人，一、本年新收…. */
  name: string;
  /** The sum as shown, '' where there is none. */
  sum: string;
  contributors: CellContributors;
  totalled: Totalled;
  onOpen: (key: string) => void;
  onClose: () => void;
}

/** Which reports a summed figure comes from, and which it does not. */
export function ContributorsDialog(props: ContributorsDialogProps) {
  const { name, sum, contributors, totalled, onOpen, onClose } = props;
  const { contributing, blank, unreadable } = contributors;
  const texts = new Map(unreadable.map(({ row, text }) => [row.key, text]));
  const summary = [
    sum === '' ? '没有合计' : `合计 ${sum}`,
    `${contributing.length} 家有数字`,
    ...(blank.length > 0 ? [`未填 ${blank.length} 家`] : []),
    ...(unreadable.length > 0 ? [`填的不是数字 ${unreadable.length} 家`] : []),
  ];
  const outside = outsideWords(totalled);
  const without = outside === '' ? '' : `${outside}，数字不在合计里。`;
  return (
    <Dialog title={name} summary={<p>{`${summary.join('，')}。${without}`}</p>} onClose={onClose}>
      <Button onClick={onClose}>关闭</Button>
      <div className="dialog-body contributors" role="region" aria-label="数字的来源" tabIndex={0}>
        <Contributing contributing={contributing} sum={sum} onOpen={onOpen} />
        <NamedRows label="未填" rows={blank} onOpen={onOpen} />
        <NamedRows
          label="填的不是数字"
          rows={unreadable.map(({ row }) => row)}
          aside={(row) => `（“${texts.get(row.key) ?? ''}”）`}
          onOpen={onOpen}
        />
        <AbsentRows totalled={totalled} onOpen={onOpen} />
      </div>
    </Dialog>
  );
}
