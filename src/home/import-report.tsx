import type { ReactNode } from 'react';
import type { ReportSource } from '#src/report/draft/draft.ts';
import {
  MESSAGE_KINDS,
  kindOf,
  type KeptMessage,
  type MessageKind,
} from '#src/report/draft/import-message.ts';
import { TABLES, TABLE_IDS } from '#src/report/tables/tables.ts';
import { Button } from '#src/ui/button.tsx';
import './imports.css';

const HEADINGS: Record<MessageKind, string> = {
  unread: '没有读入的',
  uneven: '原文自己对不上的',
  changed: '读入时有改动的',
  'left-out': '不属于报告、略去的',
};

/** Longer words of the file are looked up, not read here. */
const MOST_QUOTED = 80;

const quote = (raw: string): string =>
  raw.length > MOST_QUOTED ? `${raw.slice(0, MOST_QUOTED)}……` : raw;

/** 表二 10 格，识别 10 格 / 表三 144 格，识别 140 格，其中原文空白 12 格 */
function countsLine(counts: ReportSource['counts']): string {
  return TABLE_IDS.flatMap((id) => {
    const count = counts?.[id];
    if (!count) return [];
    const blank = count.blank > 0 ? `，其中原文空白 ${count.blank} 格` : '';
    return [`${TABLES[id].shortName} ${count.cells} 格，识别 ${count.read} 格${blank}`];
  }).join(' / ');
}

interface MessagesProps {
  messages: readonly KeptMessage[];
  /** Whether the lists stand open at first; what is none of the report never does. */
  isOpen: boolean;
  /** Leads to a place of the report. */
  toPlace: (place: string) => ReactNode;
  /** Shows words of the file where they stand in it; without it the source is not at hand. */
  onLookUp?: ((raw: string) => void) | undefined;
}

function Message({
  message,
  toPlace,
  onLookUp,
}: Omit<MessagesProps, 'messages' | 'isOpen'> & { message: KeptMessage }) {
  const { place, text, raw } = message;
  return (
    <li>
      {place !== '' && <>{toPlace(place)}：</>}
      {text}
      {raw.trim() !== '' && (
        <>
          {' '}
          原文：<q>{quote(raw)}</q>
          {onLookUp && (
            <Button look="quiet" className="look-up" onClick={() => onLookUp(raw)}>
              在原文中查看
            </Button>
          )}
        </>
      )}
    </li>
  );
}

/** What is to be said of an import, one list a kind. */
function MessageGroups({ messages, isOpen, ...props }: MessagesProps) {
  return MESSAGE_KINDS.map((kind) => {
    const own = messages.filter((message) => kindOf(message) === kind);
    if (own.length === 0) return null;
    return (
      <details key={kind} open={isOpen && kind !== 'left-out'}>
        <summary>
          {HEADINGS[kind]}（{own.length}）
        </summary>
        <ul>
          {own.map((message, index) => (
            <Message key={index} message={message} {...props} />
          ))}
        </ul>
      </details>
    );
  });
}

interface ImportReportProps extends Omit<MessagesProps, 'messages'> {
  source: ReportSource;
}

/** What was read of a file that others wrote, and what is to be looked at. */
export function ImportReport({ source, ...props }: ImportReportProps) {
  const counts = countsLine(source.counts);
  const messages = source.messages ?? [];
  return (
    <>
      {counts !== '' && <p>{counts}</p>}
      {messages.length > 0 && (
        <div className="import-messages" role="group" aria-label="逐条说明" tabIndex={0}>
          <MessageGroups messages={messages} {...props} />
        </div>
      )}
    </>
  );
}
