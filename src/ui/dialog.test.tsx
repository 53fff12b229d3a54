// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reactRoot } from '#src/testing/react-root.ts';
import { Dialog } from './dialog.tsx';

const root = reactRoot();
const focused = () => document.activeElement?.id;

function press(key: string, shiftKey = false): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
  );
}

const close = vi.fn();

beforeEach(() => {
  act(() => {
    root().render(
      <Dialog title="窗口" onClose={close}>
        <button id="unable" disabled>
          不能按
        </button>
        <button id="button">按钮</button>
        <a>没有地址</a>
        <a id="link" href="#/">
          链接
        </a>
        <input id="input" aria-label="一行" />
        <input id="unable-input" aria-label="不能填" disabled />
        <select id="select" aria-label="选择" />
        <textarea id="textarea" aria-label="多行" />
        <details>
          <summary id="folded">折起</summary>
          <button id="hidden">看不见</button>
        </details>
        <details open>
          <summary id="unfolded">展开</summary>
          <button id="shown">看得见</button>
        </details>
        <p id="region" tabIndex={0}>
          可滚动
        </p>
        <p id="by-program" tabIndex={-1}>
          按键到不了
        </p>
      </Dialog>,
    );
  });
});

afterEach(() => {
  close.mockClear();
});

const STOPS = [
  'button',
  'link',
  'input',
  'select',
  'textarea',
  'folded',
  'unfolded',
  'shown',
  'region',
];

it('opens with its first button that can be pressed in focus', () => {
  expect(focused()).toBe('button');
});

it('lets Tab go through all that can be used, and round', () => {
  const reached = STOPS.map(() => {
    press('Tab');
    return focused();
  });
  expect(reached).toEqual([...STOPS.slice(1), 'button']);
});

it('lets Shift+Tab go the other way round', () => {
  const reached = STOPS.map(() => {
    press('Tab', true);
    return focused();
  });
  expect(reached).toEqual([...STOPS].reverse());
});

it('closes by Esc', () => {
  press('Escape');
  expect(close).toHaveBeenCalledOnce();
});

describe('closed,', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    act(() => {
      root().render(
        <>
          <button id="opener">打开</button>
          <button id="another">另一个</button>
        </>,
      );
    });
    document.getElementById('opener')?.focus();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const openAndClose = () => {
    for (const isOpen of [true, false]) {
      act(() => {
        root().render(
          <>
            <button id="opener">打开</button>
            <button id="another">另一个</button>
            {isOpen && (
              <Dialog title="窗口" onClose={close}>
                <button id="inside">里面</button>
              </Dialog>
            )}
          </>,
        );
      });
      if (isOpen) expect(focused()).toBe('inside');
    }
  };

  it('gives the focus back to what opened it', () => {
    openAndClose();
    vi.runAllTimers();
    expect(focused()).toBe('opener');
  });

  it('leaves the focus to what was given it meanwhile', () => {
    openAndClose();
    document.getElementById('another')?.focus();
    vi.runAllTimers();
    expect(focused()).toBe('another');
  });
});
