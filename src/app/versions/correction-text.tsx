import { useEffect, useRef, useState } from 'react';
import { copyToClipboard } from '#src/app/copy.ts';
import { download, release } from '#src/app/download.ts';
import { fileName } from '#src/exporters/file-name.ts';
import { toXmlMarkup } from '#src/exporters/xml-text.ts';
import { useReportForm } from '#src/form/report-form.tsx';
import type { Draft } from '#src/report/draft/draft.ts';
import { Button } from '#src/ui/button.tsx';

const BOM = '\uFEFF';
/** So that the whole name fits every file system. */
const LONGEST_NAME = 50;

function nameOf({ organ, year }: Draft): string {
  const name = [...organ.name].slice(0, LONGEST_NAME).join('');
  const report = fileName({ organ: { ...organ, name }, year }, { isDraft: false }, 'txt');
  return report.replace(/\.txt$/, '更正说明.txt');
}

interface CorrectionTextProps {
  /** Of the report as it was published. */
  draft: Draft;
  lines: readonly string[];
  onBack: () => void;
}

/** 更正说明 as a draft to be taken away and finished. */
export function CorrectionText({ draft, lines, onBack }: CorrectionTextProps) {
  const first = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    first.current?.focus();
  }, []);
  const text = lines.join('\r\n');
  const { history } = useReportForm();
  const copy = () => {
    const html = lines.map((line) => `<p>${toXmlMarkup(line) || '<br>'}</p>`).join('');
    const isCopied = copyToClipboard({ html, text });
    const words = isCopied ? '已复制更正说明' : '浏览器不允许复制更正说明，用“下载”';
    setSaid(words);
    history.say(words);
  };
  return (
    <>
      <p>只列出改了什么。更正原因、发布机关和日期空着，由填写人补上；公布前逐条核对。</p>
      <pre className="correction-text" role="region" aria-label="更正说明" tabIndex={0}>
        {lines.join('\n')}
      </pre>
      <div className="flex items-center gap-2">
        <Button ref={first} look="main" onClick={copy}>
          复制
        </Button>
        <Button
          onClick={() => {
            release(download(nameOf(draft), `${BOM}${text}\r\n`, 'text/plain'));
          }}
        >
          下载
        </Button>
        <Button onClick={onBack}>返回比较</Button>
        <span>{said}</span>
      </div>
    </>
  );
}
