// Whom the office has to chase: organs of the list of which no usable report of the year came.
import type { DeskRow, RosterEntry, Standing } from './collected.ts';
import { groupBy, isTotalsOnly, isUsable, organId } from './organ-rows.ts';

/** An organ without a usable report: its files, none of any use, and why in words. */
export interface NotFiled {
  entry: RosterEntry;
  reason: Extract<Standing, 'missing' | 'wrong-year' | 'unreadable' | 'totals-only'>;
  why: string;
  rows: readonly DeskRow[];
}

function whyUnusable({ standing, held }: DeskRow): string {
  if (standing === 'unreadable') return `收到的文件没有读出：${held?.file.fileName ?? ''}`;
  if (isTotalsOnly(held)) return '收到的报告只有总计';
  const typed = held?.examined?.typedYear.trim() ?? '';
  return typed === '' ? '收到的报告没有写年度' : `收到的报告写的年度是 ${typed}`;
}

/** The nearest to a usable report decides what is asked for. */
function reasonOf(rows: readonly DeskRow[]): NotFiled['reason'] {
  if (rows.some(({ standing, held }) => standing !== 'wrong-year' && isTotalsOnly(held))) {
    return 'totals-only';
  }
  const has = (standing: Standing) => rows.some((row) => row.standing === standing);
  return has('unreadable') ? 'unreadable' : has('wrong-year') ? 'wrong-year' : 'missing';
}

/** The organs of the list without a usable report, in the order of the list. */
export function notFiled(rows: readonly DeskRow[], roster: readonly RosterEntry[]): NotFiled[] {
  const byOrgan = groupBy(rows, organId);
  return roster.flatMap((entry) => {
    const all = byOrgan.get(organId({ key: '', organ: '', entry })) ?? [];
    if (all.some(isUsable)) return [];
    const files = all.filter(({ held }) => held !== null);
    const whys = [...new Set(files.map(whyUnusable))];
    const why = whys.length === 0 ? '没有收到报告' : whys.join('；');
    return [{ entry, reason: reasonOf(files), why, rows: files }];
  });
}
