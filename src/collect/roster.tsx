import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '#src/ui/button.tsx';

/** More of what could not be understood is not read. */
const MOST_SHOWN = 200;
const SAVE_DELAY_MS = 500;

interface RosterProps {
  text: string;
  count: number;
  /** Whether reports have come in: the list of them is then what is looked at. */
  hasFiles: boolean;
  /** What could not be understood of it. */
  messages: readonly string[];
  onSave: (text: string) => void;
  /** Lists at hand elsewhere, for a year that has none. */
  offers: readonly { words: string; text: string }[];
}

/** The list of organs that must file, pasted from wherever it is kept. */
export function Roster({ text, count, hasFiles, messages, offers, onSave }: RosterProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // What is being typed stays in view while it is saved.
  const [isOpenAtFirst] = useState(text === '' && !hasFiles);
  const isDone = hasFiles && text !== '';
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const isTyping = box.current?.contains(document.activeElement) ?? false;
    if (isDone && !isTyping && box.current) box.current.open = false;
  }, [isDone]);
  if (typed !== null && typed === text) setTyped(null);
  const shown = typed ?? text;
  const finish = () => {
    if (!box.current) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  // What was typed stands until it is stored: the browser may refuse.
  const save = () => {
    if (typed !== null) onSave(typed);
  };
  const saveLater = useEffectEvent(save);
  useEffect(() => {
    const timer = setTimeout(() => saveLater(), SAVE_DELAY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  return (
    <details ref={box} className="roster screen-only" open={isOpenAtFirst}>
      <summary>
        {count === 0 ? '应报机关名单：还没有' : `应报机关名单：${count} 家`}
        {messages.length > 0 && `，有 ${messages.length} 处要看`}
      </summary>
      <label className="block space-y-1">
        <span>
          一行一个机关全称，可以从 Excel
          里连同表头一起复制。可以有“简称”“类别”两列；类别写政府部门、乡镇、街道、垂直管理等，没有写类别的外来文件要逐份确认是否计入。
        </span>
        <textarea
          className="control"
          rows={8}
          spellCheck={false}
          placeholder={'机关全称\t简称\t类别\n安和县教育局\t县教育局\t政府部门'}
          value={shown}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onPaste={(event) => {
            if (event.currentTarget.value !== '') return;
            // The list is what is looked at next; the pasted text is in the box first.
            setTimeout(finish);
          }}
          onBlur={save}
        />
      </label>
      {shown.trim() !== '' && (
        <p className="mt-2">
          <Button onClick={finish}>收起名单</Button>
        </p>
      )}
      {shown.trim() === '' && offers.length > 0 && (
        <p className="mt-2 flex flex-wrap gap-3">
          {offers.map((offer) => (
            <Button
              key={offer.words}
              onClick={(event) => {
                // The button goes with the empty list.
                event.currentTarget.closest('details')?.querySelector('textarea')?.focus();
                setTyped(null);
                onSave(offer.text);
              }}
            >
              {offer.words}
            </Button>
          ))}
        </p>
      )}
      {messages.length > 0 && (
        <ul className="said-files">
          {messages.slice(0, MOST_SHOWN).map((message, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
