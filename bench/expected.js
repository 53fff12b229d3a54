// What table 三 must show, by arithmetic on known figures: not a line of the app's own.

/** @typedef {Record<string, number>} Figures by name of the cell, `requests.<row>.<column>` */
/** @typedef {{ cell: string, digit: number }} Key replaces what stands in the cell */

const NOT_OUTCOMES = ['newlyReceived', 'carriedIn', 'carriedOut'];
const CARRIED_IN = 12;
const CARRIED_OUT = 5;

/** @param {string} name */
const placeOf = (name) => {
  const [, row = '', column = ''] = name.split('.');
  return { row, column, isOutcome: !NOT_OUTCOMES.includes(row) };
};

/** @param {Figures} figures @param {(place: ReturnType<typeof placeOf>) => boolean} isPart */
const sum = (figures, isPart) =>
  Object.entries(figures).reduce((total, [name, figure]) => {
    return isPart(placeOf(name)) ? total + figure : total;
  }, 0);

/**
 * Figures under which each column is even: one digit an outcome at first, another figure in each
 * cell, and so in each sum, at each later turn.
 *
 * @param {string[]} names of the 144 cells, in the order of the form
 * @param {number} [turn]
 * @returns {Figures}
 */
export function evenFigures(names, turn = 0) {
  const outcomes = names.filter((name) => placeOf(name).isOutcome);
  /** @type {Figures} */
  const figures = Object.fromEntries(
    outcomes.map((name, index) => [name, ((index * 7) % 10) + turn]),
  );
  const [carriedIn, carriedOut] = [CARRIED_IN + turn, CARRIED_OUT + turn];
  for (const name of names.filter((other) => !outcomes.includes(other))) {
    const { row, column } = placeOf(name);
    const handled = sum(figures, (place) => place.isOutcome && place.column === column);
    const received = handled + carriedOut - carriedIn;
    figures[name] = { newlyReceived: received, carriedIn }[row] ?? carriedOut;
  }
  return figures;
}

/**
 * The figures as they lie in the clipboard of a spreadsheet, 24 lines of 6.
 *
 * @param {string[]} names of the 144 cells, in the order of the form
 * @param {Figures} figures
 */
export function toBlock(names, figures) {
  const rows = new Map(names.map((name) => [placeOf(name).row, /** @type {number[]} */ ([])]));
  for (const name of names) rows.get(placeOf(name).row).push(figures[name]);
  return [...rows.values()].map((row) => `${row.join('\t')}\r\n`).join('');
}

/**
 * Every computed text of table 三 by the name of its output.
 *
 * @param {Figures} figures
 * @returns {Record<string, string>}
 */
export function computedTexts(figures) {
  const places = Object.keys(figures).map(placeOf);
  const rows = new Set(places.map(({ row }) => row));
  const columns = new Set(places.map(({ column }) => column));
  const totals = [...rows].map((row) => [
    `requests.${row}.total`,
    String(sum(figures, (place) => place.row === row)),
  ]);
  const balances = [...columns, 'total'].flatMap((column) => {
    const isIn = (/** @type {{ column: string }} */ place) =>
      column === 'total' || place.column === column;
    const of = (/** @type {string} */ row) =>
      sum(figures, (place) => place.row === row && isIn(place));
    const handled = sum(figures, (place) => place.isOutcome && isIn(place));
    const [received, carriedIn, carriedOut] = NOT_OUTCOMES.map(of);
    const difference = handled + carriedOut - received - carriedIn;
    const verdict = `${difference < 0 ? '少' : '多'} ${Math.abs(difference)} 件`;
    const text =
      `${received}＋${carriedIn}＝${received + carriedIn}，` +
      `${handled}＋${carriedOut}＝${handled + carriedOut}，` +
      (difference === 0 ? '平' : verdict);
    return [
      [`requests.handled.${column}`, String(handled)],
      [`requests.balance.${column}`, text],
    ];
  });
  return Object.fromEntries([...totals, ...balances]);
}

/**
 * Keys over all rows of outcomes and all columns, in pairs: one that makes its column uneven, one
 * in the same cell that makes it even again. Each changes all five texts that depend on it.
 *
 * @param {Figures} figures
 * @param {number} count
 * @returns {Key[]}
 */
export function keySequence(figures, count) {
  const cells = Object.keys(figures).filter((name) => placeOf(name).isOutcome);
  return Array.from({ length: count }, (_, index) => {
    const visit = Math.floor(index / 2);
    // 53 has no factor in common with the 126 cells: far from cell to cell, none left out.
    const cell = cells[(visit * 53) % cells.length];
    const start = figures[cell];
    return { cell, digit: index % 2 === 0 ? (start + 1 + (visit % 9)) % 10 : start };
  });
}

/**
 * The texts that a key must change.
 *
 * @param {Figures} figures as they stand after the key
 * @param {string} cell
 */
export function textsOver(figures, cell) {
  const { row, column } = placeOf(cell);
  const texts = computedTexts(figures);
  const names = [
    `requests.${row}.total`,
    `requests.handled.${column}`,
    'requests.handled.total',
    `requests.balance.${column}`,
    'requests.balance.total',
  ];
  return Object.fromEntries(names.map((name) => [name, texts[name]]));
}
