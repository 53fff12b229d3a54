import { useCallback, type ComponentProps, type RefCallback } from 'react';

/** Beyond this a text scrolls in its box: measuring it at every key would be felt. */
const LONGEST_GROWING = 20_000;

const GROWS_BY_ITSELF = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** For browsers that do not size fields by their content (before Chromium 123, Firefox). */
export function fitText(area: HTMLTextAreaElement): void {
  if (GROWS_BY_ITSELF || area.value.length > LONGEST_GROWING) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

interface GrowingTextProps extends Omit<ComponentProps<'textarea'>, 'ref'> {
  ref: RefCallback<HTMLTextAreaElement>;
}

/** A text area as tall as its text, up to most of the window. */
export function GrowingText({ ref, ...props }: GrowingTextProps) {
  const attach = useCallback(
    (area: HTMLTextAreaElement | null) => {
      ref(area);
      if (area) fitText(area);
    },
    [ref],
  );
  return (
    <textarea
      {...props}
      ref={attach}
      className="control growing"
      rows={3}
      onInput={(event) => {
        fitText(event.currentTarget);
      }}
    />
  );
}
