import { useId, useRef, useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { outsideWords, type Totalled } from '#src/report/collection/counting.ts';

interface MakeDraftProps {
  /** As last used or told by the list; '' where unknown. */
  governmentName: string;
  totalled: Totalled;
  onMakeDraft: (organName: string) => void;
}

/** Asks for the government's name and makes a new report of the sums. */
export function MakeDraft({ governmentName, totalled, onMakeDraft }: MakeDraftProps) {
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? governmentName;
  const { counts } = totalled;
  const outside = outsideWords(totalled);
  return (
    <form
      className="space-y-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') input.current?.focus();
        else onMakeDraft(name.trim());
      }}
    >
      <p>
        新建一份报告，三张表填入计入的 {counts.counted}{' '}
        份报告的合计，每格来自哪些机关记在核实说明里；文字部分空着，在编辑页里接着写。
      </p>
      {outside !== '' && <p className="notice">{outside}，数字不在合计里。</p>}
      <div className="make-draft">
        <label htmlFor={inputId}>本级政府的名称</label>
        <input
          ref={input}
          id={inputId}
          placeholder="与公章一致的全称"
          required
          className="control"
          value={name}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
        {counts.counted === 0 ? (
          <Button disabled>用合计起草本级政府报告</Button>
        ) : (
          <Button type="submit" look="main">
            用合计起草本级政府报告
          </Button>
        )}
      </div>
    </form>
  );
}
