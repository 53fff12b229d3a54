// @vitest-environment happy-dom
import { act, useEffect } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StepId } from '#src/report/sections/sections.ts';
import { reactRoot } from '#src/testing/react-root.ts';
import { reportHash } from './routes.ts';
import { useGoTo } from './use-go-to.ts';

const root = reactRoot();
const focused = () => document.activeElement?.id;
const PLACE = 'overview.opening';

let ways: ReturnType<typeof useGoTo>;

function Report({ step, isLoaded }: { step: StepId; isLoaded: boolean }) {
  const given = useGoTo('a', step);
  useEffect(() => {
    ways = given;
  });
  return (
    <>
      <button id="rail">步骤</button>
      <button id="aside">下一处</button>
      {isLoaded && <h1 id="step-heading" tabIndex={-1} />}
      {isLoaded && step === 'overview' && <textarea id="opening" name={PLACE} aria-label="开头" />}
    </>
  );
}

function show(step: StepId, isLoaded: boolean): void {
  window.location.hash = reportHash('a', step);
  act(() => {
    root().render(<Report step={step} isLoaded={isLoaded} />);
  });
}

const focus = (id: string) => document.getElementById(id)?.focus();

beforeEach(() => {
  show('organ', true);
  focus('rail');
});

describe('a step that comes', () => {
  it('puts the focus on its heading', () => {
    show('overview', false);
    show('overview', true);
    ways.arrive('overview');
    expect(focused()).toBe('step-heading');
  });

  it('leaves the focus where it was put while it loaded', () => {
    show('overview', false);
    focus('aside');
    show('overview', true);
    ways.arrive('overview');
    expect(focused()).toBe('aside');
  });

  it('puts the focus on the place that was asked for', () => {
    ways.goTo(PLACE);
    show('overview', true);
    ways.arrive('overview');
    expect(focused()).toBe('opening');
  });

  it('leaves the place that was asked for to the step it stands on', () => {
    ways.goTo(PLACE);
    // The step at hand had not been told of yet.
    ways.arrive('organ');
    expect(focused()).toBe('rail');
    show('overview', true);
    ways.arrive('overview');
    expect(focused()).toBe('opening');
  });

  it('does not come back to a place that was asked for and given up', () => {
    ways.goTo(PLACE);
    show('requests', true);
    ways.arrive('requests');
    show('overview', true);
    ways.arrive('overview');
    expect(focused()).toBe('step-heading');
  });
});
