import type { Deadline } from '#src/report/deadline.ts';
import { minuteOf, secondOf } from '#src/report/draft/saved-at.ts';
import { STEP_TITLES, type StepId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import type { useOnce } from './use-once.ts';

export interface ReportSummary {
  state: 'read';
  id: string;
  title: string;
  address: string;
  /** The first part that is not finished, 核对与导出 where all are, and its address. */
  goOn: { step: StepId; address: string };
  savedAt: string;
  /** Another report of the list has the same title. */
  hasTwin: boolean;
  /** It was begun as a copy of that one. */
  isCopy: boolean;
  /** The file that it was read from; undefined where there is none. */
  fileName: string | undefined;
  /** Errors stand in it. */
  isDraft: boolean;
  /** The day of its 定稿, null where it has none. */
  finalizedOn: string | null;
  /** A newer version of this program saved it. */
  isNewer: boolean;
  /** Until when it is due; null where nothing is to be said. */
  deadline: Deadline | null;
}

/** A stored record that cannot be opened; `title` and `savedAt` are '' where they are not known. */
export interface TornSummary {
  state: 'torn';
  id: string;
  title: string;
  savedAt: string;
  /** Why 下载原样 is not offered: the browser does not give it. */
  isLost: boolean;
}

export interface EntryActions {
  onOpenAt: (address: string) => void;
  /** Begins the report of the following year, with this one attached. */
  onNextYear: (id: string, withTexts: boolean) => Promise<void>;
  onDuplicate: (id: string) => Promise<void>;
  onDownload: (id: string) => void;
  onRemove: (id: string) => Promise<void>;
}

function stateOf({ isDraft, finalizedOn, isNewer }: ReportSummary): string {
  if (isNewer) return '由新版本保存，只能查看';
  if (isDraft) return '未完成';
  return finalizedOn === null ? '没有必须改正的地方' : `已定稿（${finalizedOn}）`;
}

/** One that is finished is looked at from its first step; any other goes on where something is open. */
const goOnOf = ({ address, goOn, finalizedOn, isNewer }: ReportSummary) =>
  isNewer || finalizedOn !== null
    ? { verb: '打开', look: 'plain' as const, address, where: '' }
    : {
        verb: '继续填写',
        look: 'main' as const,
        address: goOn.address,
        where: `，接着到“${STEP_TITLES[goOn.step]}”`,
      };

const savedText = ({ savedAt, hasTwin }: ReportSummary): string =>
  savedAt === '' ? '' : `，${hasTwin ? secondOf(savedAt) : minuteOf(savedAt)} 保存`;

/** What a record is called where several are listed: a copy has the title of its report. */
export function listedName(report: ReportSummary | TornSummary): string {
  const { state, id, title } = report;
  if (title === '') return `编号 ${id}`;
  return state === 'read' && report.isCopy ? `${title}（副本）` : title;
}

const DEADLINE_LOOKS: Record<Deadline['stage'], string> = {
  far: 'text-quiet',
  near: 'text-doubt',
  passed: 'text-doubt',
  past: 'text-quiet',
};

interface ReportEntryProps extends EntryActions {
  report: ReportSummary;
  /** Does it once, however often it is pressed. */
  once: ReturnType<typeof useOnce>;
}

/** A report of the list, and what can be done with it. */
export function ReportEntry({ report, once, ...props }: ReportEntryProps) {
  const { id, address, fileName, isNewer, deadline } = report;
  const name = listedName(report);
  const goOn = goOnOf(report);
  return (
    <li className="report-entry">
      <div className="w-full">
        <a href={address} className="font-bold">
          {name}
        </a>
        <p className="text-quiet">
          {stateOf(report)}
          {goOn.where}
          {savedText(report)}
          {fileName !== undefined && `，来自《${fileName}》`}
        </p>
        {deadline && <p className={DEADLINE_LOOKS[deadline.stage]}>{deadline.words}</p>}
      </div>
      <Button
        look={goOn.look}
        onClick={() => props.onOpenAt(goOn.address)}
        aria-label={`${goOn.verb}：${name}`}
      >
        {goOn.verb}
      </Button>
      <Button
        onClick={(event) => once(event, () => props.onNextYear(id, false))}
        aria-label={`写下一年度：${name}`}
      >
        写下一年度
      </Button>
      <Button
        look="quiet"
        className="mr-auto"
        onClick={(event) => once(event, () => props.onNextYear(id, true))}
        aria-label={`写下一年度（带上文字）：${name}`}
      >
        写下一年度（带上文字）
      </Button>
      {!isNewer && (
        <Button
          onClick={(event) => once(event, () => props.onDuplicate(id))}
          aria-label={`复制一份：${name}`}
        >
          复制一份
        </Button>
      )}
      <Button onClick={() => props.onDownload(id)} aria-label={`下载：${name}`}>
        下载
      </Button>
      <Button
        onClick={(event) => once(event, () => props.onRemove(id))}
        aria-label={`删除：${name}`}
      >
        删除
      </Button>
    </li>
  );
}

const TORN =
  '内容有损坏，打不开，其他报告不受影响。先“下载原样”留存，交给维护人员，或者用“导入报告”试试。';
const LOST =
  '浏览器没有给出它的内容，可能是磁盘出错，其他报告不受影响。关掉浏览器再打开看看；仍然读不出时可以删除，删除后不能撤销。';

type TornEntryProps = Pick<EntryActions, 'onDownload' | 'onRemove'> &
  Pick<ReportEntryProps, 'once'> & { report: TornSummary };

/** What is stored and cannot be opened: it hides no other report, and goes only when it is told to. */
export function TornEntry({ report, once, onDownload, onRemove }: TornEntryProps) {
  const { id, savedAt, isLost } = report;
  const name = listedName(report);
  return (
    <li className="report-entry">
      <div className="w-full">
        <p className="font-bold">这份报告读不出来：{name}</p>
        <p className="text-quiet">
          {isLost ? LOST : TORN}
          {savedAt !== '' && (
            <span className="whitespace-nowrap">最后保存：{minuteOf(savedAt)}。</span>
          )}
        </p>
      </div>
      {!isLost && (
        <Button className="ml-auto" onClick={() => onDownload(id)} aria-label={`下载原样：${name}`}>
          下载原样
        </Button>
      )}
      <Button
        className={isLost ? 'ml-auto' : ''}
        onClick={(event) => once(event, () => onRemove(id))}
        aria-label={`删除：${name}`}
      >
        删除
      </Button>
    </li>
  );
}
