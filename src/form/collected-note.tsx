import { WHOLE_COLLECTION, collectedSourcesOf } from '#src/report/collection/collected-sources.ts';
import { Notice } from '#src/ui/notice.tsx';
import { VALUES_KEY, useLive } from './report-form.tsx';

/** Above a table that was filled with sums: of how many organs they are, and who is not in them. */
export function CollectedNote() {
  const text = useLive(
    VALUES_KEY,
    ({ form }) => collectedSourcesOf(form.getValues()).get(WHOLE_COLLECTION)?.text,
  );
  if (text === undefined) return null;
  const [first = '', ...rest] = text.split('；');
  return (
    <Notice className="mb-3">
      <details>
        <summary className="cursor-pointer">
          本表由收集台汇总，<strong>{first}</strong>。起草以后补报的不在里面。
        </summary>
        <p>{rest.join('；')}。只供内部核对，不公开。</p>
      </details>
    </Notice>
  );
}
