// Which build this is, in words that say the same on every machine.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { BuildMark } from '../src/app/build-mark.ts';
import { ROOT } from './install.js';

const git = (...parameters: string[]): string =>
  execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8' }).trim();

function readBuild(): string {
  if (!existsSync(`${ROOT}/.git`)) return new Date().toISOString().slice(0, 10);
  try {
    // Git's own short form grows with the repository that it is asked in.
    const [commit = '', date = ''] = git('log', '-1', '--format=%H %cs').split(' ');
    const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${commit.slice(0, 10)}（${date}）${isChanged ? '，另有未提交的改动' : ''}`;
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}

/** The mark of the build at hand; `SINGLE_FILE_SUM` is handed over by build.js. */
export function readBuildMark(): BuildMark {
  const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as {
    // npm wants one in every package.json.
    version: string;
  };
  return { version, build: readBuild(), singleFileSum: process.env.SINGLE_FILE_SUM ?? null };
}
