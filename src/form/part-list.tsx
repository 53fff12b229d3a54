import { useEffect, useRef, type ReactNode } from 'react';
import { useFieldArray, type Control } from 'react-hook-form';
import type { Part } from '#src/report/draft/draft.ts';
import { toChineseNumeral } from '#src/report/sections/narratives.ts';
import type { NarrativeId } from '#src/report/sections/sections.ts';
import { Button } from '#src/ui/button.tsx';
import { focusNamed } from '#src/ui/focus-named.ts';
import { useReportForm } from './report-form.tsx';
import { TextField } from './text-field.tsx';

type PartFields = Pick<Part, 'id' | 'heading' | 'text'>;

/** An id that no part of the list has. */
function freshId(section: NarrativeId, parts: readonly Part[]): string {
  const taken = new Set(parts.map((part) => part.id));
  let number = parts.length + 1;
  while (taken.has(`${section}-${number}`)) number += 1;
  return `${section}-${number}`;
}

interface PartListProps {
  section: NarrativeId;
  /** What stands beside the text of a part. */
  beside: (index: number) => ReactNode;
  /** What stands below it. */
  below: (index: number) => ReactNode;
}

/** The parts of a narrative: headed texts that can be added, moved and removed. */
export function PartList({ section, beside, below }: PartListProps) {
  const { form, readOnly, history } = useReportForm();
  const name = `${section}.parts` as const;
  // A report keeps unknown keys, which hides its lists from the library's types; these are lists.
  const control = form.control as unknown as Control<Record<NarrativeId, { parts: PartFields[] }>>;
  const list = useFieldArray({ control, name, keyName: 'key' });
  const count = list.fields.length;
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current !== null && focusNamed(focusNext.current)) focusNext.current = null;
  });

  const add = () => {
    const place = `${name}.${count}.heading`;
    focusNext.current = place;
    history.expect(name, '添加小节', place);
    const id = freshId(section, form.getValues(name));
    list.append({ id, heading: '', text: '' }, { shouldFocus: false });
  };
  const move = (from: number, to: number) => {
    const place = `${name}.${to}.heading`;
    focusNext.current = place;
    history.expect(name, '移动小节', place);
    list.move(from, to);
  };
  const remove = (index: number) => {
    const heading = form.getValues(`${name}.${index}.heading`) || '（无标题）';
    history.expect(name, `删除小节“${heading}”`, `${name}.${index}.heading`);
    list.remove(index);
    const neighbour = Math.min(index, count - 2);
    focusNext.current = neighbour < 0 ? `${section}.opening` : `${name}.${neighbour}.heading`;
  };

  return (
    <>
      {list.fields.map((field, index) => {
        const label = count > 1 ? `（${toChineseNumeral(index + 1)}）` : '小节';
        return (
          <fieldset key={field.key} className="part">
            <legend className="sr-only">{label}</legend>
            <div className="flex flex-wrap items-end gap-2">
              <div className="grow">
                <TextField
                  name={`${name}.${index}.heading`}
                  label={`${label}标题`}
                  placeholder="以“：”或“。”结尾时，内容接在标题后面写"
                />
              </div>
              {!readOnly && (
                <>
                  <Button disabled={index === 0} onClick={() => move(index, index - 1)}>
                    上移
                  </Button>
                  <Button disabled={index === count - 1} onClick={() => move(index, index + 1)}>
                    下移
                  </Button>
                  <Button onClick={() => remove(index)}>删除小节</Button>
                </>
              )}
            </div>
            <div className="beside">
              <TextField name={`${name}.${index}.text`} label={`${label}内容`} multiline />
              {beside(index)}
            </div>
            {below(index)}
          </fieldset>
        );
      })}
      {!readOnly && <Button onClick={add}>添加小节</Button>}
    </>
  );
}
