import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../scripts/install.js';

/** A browser that a test started itself, on a profile that outlives it. */
export interface OwnBrowser {
  page: Page;
  /** Ends it and all its children at once, as a crash or a pulled plug does. */
  kill: () => Promise<void>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Chromium writes the port it has chosen into its profile. */
async function readPort(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  while (!existsSync(file)) await sleep(20);
  const [port = ''] = (await readFile(file, 'utf8')).split('\n');
  return port === '' ? readPort(profile) : port;
}

const hasEnded = (child: ChildProcess) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(null);
    else child.once('exit', resolve);
  });

/** Starts the browser in a process group of its own, so that it can be killed by its id. */
export async function openProfile(profile: string): Promise<OwnBrowser> {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    findBrowser() ?? chromium.executablePath(),
    [
      ...BROWSER_ARGUMENTS,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-default-browser-check',
      '--password-store=basic',
      '--disable-session-crashed-bubble',
      '--lang=zh-CN',
      '--window-size=1366,768',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error('The browser did not start.');
  let browser: Browser | undefined;
  const kill = async () => {
    // The group that bears the id of the process started above, while that is there.
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL');
    await hasEnded(child);
    await browser?.close().catch(() => undefined);
  };
  try {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(profile)}`);
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (!page) throw new Error('The browser has no page.');
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
