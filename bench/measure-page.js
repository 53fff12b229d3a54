// Runs in the page, the same code in the app and in the plain page: says when a frame that shows
// what is awaited has been painted. Reads textContent, for which the page need not be laid out.
/* global ClipboardEvent, DataTransfer, MessageChannel, clearTimeout, requestAnimationFrame */

(() => {
  const GIVE_UP_MS = 5000;
  const PREVIEW = '粘贴预览';
  /** @typedef {[output: HTMLOutputElement, text: string][]} Awaited */

  let notePaint = () => {};
  const paints = new MessageChannel();
  // A message sent from a frame's callback arrives when that frame has been painted, behind the
  // tasks that were queued before: the time is never too short.
  paints.port1.onmessage = () => notePaint();

  /**
   * When the browser began to draw the first frame that shows it, and when it had.
   *
   * @param {() => boolean} isShown
   * @param {() => string} whatIsShown for the error, where it is never shown
   * @param {number} [giveUpMs]
   * @returns {Promise<{ shownAt: number, paintedAt: number }>}
   */
  const painted = (isShown, whatIsShown, giveUpMs = GIVE_UP_MS) =>
    new Promise((resolve, reject) => {
      let isOver = false;
      const timer = setTimeout(() => {
        isOver = true;
        reject(new Error(whatIsShown()));
      }, giveUpMs);
      const look = () =>
        requestAnimationFrame(() => {
          if (isOver) return;
          if (!isShown()) return look();
          const shownAt = performance.now();
          notePaint = () => {
            const paintedAt = performance.now();
            performance.mark('painted');
            clearTimeout(timer);
            resolve({ shownAt, paintedAt });
          };
          paints.port2.postMessage(null);
        });
      look();
    });

  /** @param {Awaited} awaited */
  const wrong = (awaited) =>
    awaited.filter(([output, text]) => !output.isConnected || output.textContent !== text);

  /** @param {Awaited} awaited */
  const paintedTexts = (awaited, isShown = () => true) =>
    painted(
      () => wrong(awaited).length === 0 && isShown(),
      () => {
        const texts = wrong(awaited).map(([{ name, textContent }, text]) =>
          [name, textContent, text].join(' | '),
        );
        return `Shown and awaited: ${texts.join('; ')}`;
      },
    );

  /** @param {string} name @returns {HTMLInputElement} */
  const inputOf = (name) => document.querySelector(`input[name="${name}"]`);

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

  /**
   * Focuses a cell and selects what stands in it.
   *
   * @param {string} cell
   * @param {Record<string, string>} texts that are to be brought about there, by name of their output
   * @returns {Awaited}
   */
  function prepare(cell, texts) {
    if (document.visibilityState !== 'visible') throw new Error('The page is hidden');
    inputOf(cell).focus();
    inputOf(cell).select();
    /** @type {Awaited} */
    const awaited = Object.entries(texts).map(([name, text]) => [outputInView(name), text]);
    if (wrong(awaited).length < awaited.length) throw new Error('A text is right beforehand');
    return awaited;
  }

  /** @param {string} type @returns {Promise<Event>} the next event of that type */
  const next = (type) =>
    new Promise((resolve) => window.addEventListener(type, resolve, { capture: true, once: true }));

  function preview() {
    const dialog = document.querySelector('dialog[open]');
    if (!dialog) return null;
    const labels = (dialog.getAttribute('aria-labelledby') ?? '').split(' ');
    const name =
      dialog.getAttribute('aria-label') ??
      labels.map((id) => document.getElementById(id)?.textContent).join(' ');
    return name.includes(PREVIEW) ? dialog : null;
  }

  window.measure = {
    /**
     * Selects what stands in a cell. `times` is then about the next key there: milliseconds from
     * its event until the browser began to draw the first frame with all texts, and until it had.
     *
     * @param {string} cell
     * @param {Record<string, string>} texts
     */
    prepareKey(cell, texts) {
      const awaited = prepare(cell, texts);
      window.measure.times = (async () => {
        const { timeStamp } = await next('keydown');
        // By then the typed digit itself has asked for a frame: watching from there on adds none.
        await next('input');
        const { shownAt, paintedAt } = await paintedTexts(awaited);
        return { shown: shownAt - timeStamp, painted: paintedAt - timeStamp };
      })();
    },

    /**
     * Puts the caret into the middle of a text. `times` is then about the next key there, until the
     * frame with the text as it became.
     *
     * @param {string} name of a text area
     */
    prepareTextKey(name) {
      if (document.visibilityState !== 'visible') throw new Error('The page is hidden');
      /** @type {HTMLTextAreaElement} */
      const area = document.querySelector(`textarea[name="${name}"]`);
      const before = area.value;
      area.focus();
      area.setSelectionRange(before.length / 2, before.length / 2);
      window.measure.times = (async () => {
        const { timeStamp } = await next('keydown');
        await next('input');
        const { shownAt, paintedAt } = await painted(
          () => area.value !== before,
          () => 'The key changes nothing',
        );
        return { shown: shownAt - timeStamp, painted: paintedAt - timeStamp };
      })();
    },

    /**
     * Pastes a block with its first cell focused; with a preview, `times` is then about the Enter
     * that takes it over.
     *
     * @param {string} cell
     * @param {string} block lines of cells with tabs between them
     * @param {Record<string, string>} texts
     * @param {number | null} previewMs to wait for a preview, null where there is none
     * @returns {Promise<number | null>} milliseconds until painted, null when no preview appeared
     */
    async paste(cell, block, texts, previewMs) {
      const awaited = prepare(cell, texts);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', block);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      const pastedAt = performance.now();
      inputOf(cell).dispatchEvent(paste);
      if (previewMs === null) return (await paintedTexts(awaited)).paintedAt - pastedAt;
      const shown = await painted(
        () => preview() !== null,
        () => 'No preview',
        previewMs,
      ).catch(() => null);
      if (shown === null) return null;
      const buttons = [...preview().querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.trim() === '填入').focus();
      window.measure.times = (async () => {
        const { timeStamp } = await next('keydown');
        const { shownAt, paintedAt } = await paintedTexts(awaited, () => preview() === null);
        return { shown: shownAt - timeStamp, painted: paintedAt - timeStamp };
      })();
      return shown.paintedAt - pastedAt;
    },

    /**
     * Waits until a cell has been painted, asks for a key there (again, where the page has taken
     * the focus away meanwhile), and for the frame with its digit and the texts.
     *
     * @param {string} cell
     * @param {string} digit
     * @param {Record<string, string>} texts
     * @param {() => void} askForKey
     * @returns {Promise<{ seen: number, usable: number }>} milliseconds since the navigation began
     */
    async firstKey(cell, digit, texts, askForKey) {
      const { paintedAt: seen } = await painted(
        () => inputOf(cell) !== null,
        () => `There is no ${cell}`,
      );
      let key;
      do {
        inputOf(cell).focus();
        inputOf(cell).select();
        const pressed = next('keydown');
        askForKey();
        key = await pressed;
      } while (key.target !== inputOf(cell));
      const awaited = Object.entries(texts).map(([name, text]) => [outputInView(name), text]);
      const isTyped = () => inputOf(cell).value === digit;
      return { seen, usable: (await paintedTexts(awaited, isTyped)).paintedAt };
    },

    /** @type {Promise<{ shown: number, painted: number }>} */
    times: Promise.resolve({ shown: 0, painted: 0 }),
  };
})();
