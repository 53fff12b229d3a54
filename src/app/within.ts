/** What is promised, or null where it has not come in time. */
export const within = <Value>(ms: number, promised: Promise<Value>): Promise<Value | null> =>
  Promise.race([
    promised,
    new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), ms);
    }),
  ]);
