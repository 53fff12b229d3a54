// What a journey asks of a browser, whichever it is and however it is driven.

export interface Copy {
  name: string;
  bytes: Uint8Array;
}

/** Longer texts are not typed key by key: each key is a journey to the browser and back. */
export const LONGEST_BY_KEY = 8;

/** For what comes about in its own time: asked for often, and long enough for a machine under load. */
export const PATIENT = { intervals: [50], timeout: 30_000 };

export type InPage = (argument: string) => string[] | Promise<string[]>;

/** One tab of a browser. */
export interface Driver {
  open: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Presses the button of an accessible name. */
  press: (button: string) => Promise<void>;
  /** Clicks what a selector finds first, once it is there. */
  click: (selector: string) => Promise<void>;
  /** Presses keys one after the other, by their names in KeyboardEvent; Control+ goes before one. */
  keys: (...keys: string[]) => Promise<void>;
  /** Types at the caret: what is short key by key, longer texts at once as an input method does. */
  write: (text: string) => Promise<void>;
  choose: (control: string, value: string) => Promise<void>;
  /** Runs a function in the page, which sees nothing but its argument. */
  run: (inPage: InPage, argument: string) => Promise<string[]>;
  /** Presses a button that downloads, and gives what came. */
  download: (button: string) => Promise<Copy>;
  /** The page as the browser prints it, as a PDF. */
  print: () => Promise<Uint8Array>;
  picture: () => Promise<Uint8Array>;
  /** Script errors and complaints on the console so far. */
  complaints: readonly string[];
  close: () => Promise<void>;
}

const controlNamed = (name: string) => `:is(input, textarea, select)[name="${name}"]`;

/** Types a text into a control in place of what stands there. */
export async function type(driver: Driver, name: string, text: string): Promise<void> {
  await driver.click(controlNamed(name));
  await driver.keys('Control+a');
  await driver.write(text);
}

/** The values or texts of what a selector finds. */
export const textsOf = (driver: Driver, selector: string): Promise<string[]> =>
  driver.run(
    (query) =>
      [...document.querySelectorAll(query)].map((element) =>
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
          ? element.value
          : element.textContent,
      ),
    selector,
  );

export const textOf = async (driver: Driver, selector: string): Promise<string> =>
  (await textsOf(driver, selector)).join('');

export const valueOf = (driver: Driver, name: string): Promise<string> =>
  textOf(driver, controlNamed(name));

/** The name of the control in focus. */
export const focusOf = async (driver: Driver): Promise<string> =>
  (await driver.run(() => [document.activeElement?.getAttribute('name') ?? ''], '')).join('');
