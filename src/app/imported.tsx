import { useState } from 'react';
import { createPortal } from 'react-dom';
import { VALUES_KEY, useLive, useReportForm } from '#src/form/report-form.tsx';
import type { ReportSource } from '#src/report/draft/draft.ts';
import { kindOf, type MessageKind } from '#src/report/draft/import-message.ts';
import { ImportReport } from '#src/home/import-report.tsx';
import { placeName } from '#src/report/sections/place-names.ts';
import type { StepId } from '#src/report/sections/sections.ts';
import { TOTAL_CELLS } from '#src/report/tables/tables.ts';
import { Button } from '#src/ui/button.tsx';
import { TextDialog } from '#src/ui/text-dialog.tsx';
import './imported.css';

const NOTES_ID = 'import-notes';

/** The report's source, and whether what is said of it has been read. */
function useSource() {
  const { form } = useReportForm();
  const source = useLive(VALUES_KEY, (report) => report.form.getValues('source'));
  return {
    source,
    isSeen: source?.seen === true,
    setSeen: (seen: boolean) => {
      // All at once: not a change to the report, nothing for its history.
      form.setValues({ source: { ...form.getValues('source'), seen } });
    },
  };
}

/** The source as text, in a window over everything; `look` opens it at the words. */
function useSourceText() {
  const { source } = useSource();
  const [sought, setSought] = useState<string | null>(null);
  const text = source?.text;
  return {
    look: text === undefined ? undefined : setSought,
    dialog:
      text !== undefined &&
      sought !== null &&
      createPortal(
        <TextDialog
          title={`原文：${source?.fileName ?? ''}`}
          text={text}
          sought={sought}
          onClose={() => setSought(null)}
        />,
        document.body,
      ),
  };
}

/** The control to go to for a place: of a computed cell, the first it sums. */
const controlAt = (place: string): string =>
  TOTAL_CELLS.find(({ path }) => path === place)?.parts[0] ?? place;

function PlaceButton({ place, onGo }: { place: string; onGo: () => void }) {
  const { goTo } = useReportForm();
  return (
    <Button
      look="quiet"
      onClick={() => {
        onGo();
        goTo(controlAt(place));
      }}
    >
      {placeName(place)}
    </Button>
  );
}

const UNREAD: MessageKind = 'unread';

/** 导入《x.docx》，3 处没有读入 */
function headingOf(source: ReportSource): string {
  const unread = (source.messages ?? []).filter((message) => kindOf(message) === UNREAD).length;
  const name = source.fileName === undefined ? '导入结果' : `导入《${source.fileName}》`;
  return unread === 0 ? name : `${name}，${unread} 处没有读入`;
}

/** Open on the step that an import arrives at; folded on others, unless it led there itself. */
function useFold(step: StepId) {
  const [isOpen, setIsOpen] = useState(step === 'organ');
  const [isFollowed, setIsFollowed] = useState(false);
  const [at, setAt] = useState(step);
  if (at !== step) {
    setAt(step);
    setIsOpen(isFollowed);
    setIsFollowed(false);
  }
  return { isOpen, setIsOpen, follow: () => setIsFollowed(true) };
}

interface ImportNotesProps {
  messages: readonly string[];
  step: StepId;
}

/** 导入结果 over the step: what came of the file, until it was read; one line once one goes on. */
export function ImportNotes({ messages, step }: ImportNotesProps) {
  const [isRead, setIsRead] = useState(false);
  const { source, isSeen, setSeen } = useSource();
  const { look, dialog } = useSourceText();
  const { isOpen, setIsOpen, follow } = useFold(step);
  const isShown = source !== null && !isSeen;
  const [first, ...others] = isRead ? [] : messages;
  if (first === undefined && !isShown) return null;
  const notes = isShown && first !== undefined ? [first, ...others] : others;
  return (
    <section
      id={NOTES_ID}
      aria-label="导入结果"
      className="notice import-notes screen-only"
      tabIndex={-1}
    >
      {isShown || notes.length > 0 ? (
        <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
          <summary>
            <h2>{isShown ? headingOf(source) : first}</h2>
          </summary>
          {notes.map((message, index) => (
            <p key={index}>{message}</p>
          ))}
          {isShown && (
            <ImportReport
              source={source}
              toPlace={(place) => <PlaceButton place={place} onGo={follow} />}
              isOpen
              onLookUp={look}
            />
          )}
        </details>
      ) : (
        <p>{first}</p>
      )}
      <div>
        <Button
          onClick={() => {
            setIsRead(true);
            if (isShown) setSeen(true);
            document.getElementById('step-heading')?.focus();
          }}
        >
          知道了
        </Button>
        {isShown && look && <Button onClick={() => look('')}>查看原文</Button>}
      </div>
      {dialog}
    </section>
  );
}

/** 导入来源 in the step rail: what was said of the file, and the file as text. */
export function ImportLinks() {
  const { source, isSeen, setSeen } = useSource();
  const { look, dialog } = useSourceText();
  if (!source) return null;
  return (
    <p className="mt-2">
      {isSeen && (
        <Button
          look="quiet"
          onClick={() => {
            setSeen(false);
            // It stands on the page once React has rendered it.
            setTimeout(() => {
              const notes = document.getElementById(NOTES_ID);
              notes?.querySelector('details')?.setAttribute('open', '');
              notes?.focus();
            });
          }}
        >
          导入来源
        </Button>
      )}
      {look && (
        <Button look="quiet" onClick={() => look('')}>
          原文
        </Button>
      )}
      {dialog}
    </p>
  );
}
