import { lazy, type ComponentType } from 'react';

/** What makes the parts anew that could not be fetched. */
const failed = new Set<() => void>();

/** Parts that could not be fetched are asked for again where they are next shown. */
export function forgetFailed(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/** A part of the page in a chunk of its own, for which React alone would remember a failure. */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const make = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(() => {
          Part = make();
        });
        throw error;
      }
    });
  let Part: ComponentType<Props> = make();
  return function LaterPart(props: Props) {
    return <Part {...props} />;
  };
}
