// Runs in the page, the same code in both: times one key from its event to the painted frame that
// shows what follows from it. Reads textContent, for which the page need not be laid out.
/* global MessageChannel, clearTimeout, requestAnimationFrame */

(() => {
  const GIVE_UP_MS = 5000;
  /** @type {[output: HTMLOutputElement, text: string][]} */
  let awaited = [];
  let pressedAt = 0;
  let shownAt = 0;
  let notePaint = () => {};
  const paints = new MessageChannel();

  const wrong = () =>
    awaited.filter(([output, text]) => !output.isConnected || output.textContent !== text);

  const watchFrames = () =>
    requestAnimationFrame(() => {
      if (wrong().length > 0) return watchFrames();
      shownAt = performance.now();
      paints.port2.postMessage(null);
    });

  // A message sent from a frame's callback arrives when that frame has been painted, behind the
  // tasks that the key had queued before: the time is never too short.
  paints.port1.onmessage = () => notePaint();

  window.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true);
  // By now the typed digit itself has asked for a frame: watching from here on adds none.
  window.addEventListener('input', () => awaited.length > 0 && watchFrames(), true);

  /** @param {string} name */
  function outputInView(name) {
    const output = document.querySelector(`output[name="${name}"]`);
    const cell = output?.closest('td');
    if (!cell) throw new Error(`There is no output ${name}`);
    const { left, top, width, height } = cell.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!cell.contains(seen)) throw new Error(`${name} is not in view`);
    return output;
  }

  window.keyMeasure = {
    /**
     * Selects what stands in a cell, and awaits the texts that the next key there must bring about.
     *
     * @param {string} cell
     * @param {Record<string, string>} texts by name of their output
     */
    prepare(cell, texts) {
      if (document.visibilityState !== 'visible') throw new Error('The page is hidden');
      const input = document.querySelector(`input[name="${cell}"]`);
      input.focus();
      input.select();
      pressedAt = NaN;
      awaited = Object.entries(texts).map(([name, text]) => [outputInView(name), text]);
      if (wrong().length < awaited.length) throw new Error('A text is right before the key');
      window.keyMeasure.painted = new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          const shown = wrong().map(([{ name, textContent }, text]) => [name, textContent, text]);
          reject(new Error(`Shown and awaited: ${shown.map((all) => all.join(' | ')).join('; ')}`));
        }, GIVE_UP_MS);
        notePaint = () => {
          resolve({ shown: shownAt - pressedAt, painted: performance.now() - pressedAt });
          clearTimeout(timer);
          awaited = [];
        };
      });
    },

    /**
     * Milliseconds from the event of the key to the first frame with all texts: until the browser
     * began to draw it, and until it had.
     *
     * @type {Promise<{ shown: number, painted: number }>}
     */
    painted: Promise.resolve({ shown: 0, painted: 0 }),
  };
})();
