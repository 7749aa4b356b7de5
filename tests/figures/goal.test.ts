import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { followGoal } from '../../src/figures/live/follow-goal.ts';
import { nowText } from '../../src/figures/live/goal-line.ts';
import { createActions } from '../../src/figures/state/create-actions.ts';
import { createStore } from '../../src/figures/state/create-store.ts';

describe('a challenge that is followed', () => {
  const solved = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('CSS', { escape: (text: string) => text });
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('document', { querySelector: () => null, querySelectorAll: () => [] });
    vi.stubGlobal('dispatchEvent', ({ type }: Event) => solved(type));
    solved.mockClear();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** A number that is to be 3, opened as 0. */
  const follow = () => {
    const value = signal(0);
    const dragging = signal(false);
    let opened = 0;
    followGoal(
      'one',
      {
        busy() {
          void value.value;
          return dragging.value;
        },
        isOpened: () => value.peek() === opened,
        isMet: () => Math.floor(value.peek()) === 3,
        now: () => '',
        changed: () => undefined,
      },
      false,
    );
    return {
      value,
      dragging,
      open(next: number) {
        opened = next;
        value.value = next;
      },
    };
  };

  test('is solved once the hand rests, and once only', () => {
    const { value } = follow();
    value.value = 3;
    expect(solved).not.toHaveBeenCalled();
    vi.runAllTimers();
    value.value = 3.1;
    vi.runAllTimers();
    expect(solved.mock.calls).toEqual([['downhill:solved']]);
  });

  test('is not solved by what a hand passes by, nor before it lets go', () => {
    const { value, dragging } = follow();
    dragging.value = true;
    for (const next of [1, 3, 5]) value.value = next;
    vi.runAllTimers();
    value.value = 3;
    vi.runAllTimers();
    expect(solved).not.toHaveBeenCalled();
    dragging.value = false;
    vi.runAllTimers();
    expect(solved).toHaveBeenCalledOnce();
  });

  test('is not solved by what is opened, nor by what is changed there while it stays met', () => {
    const { value, open } = follow();
    open(3);
    vi.runAllTimers();
    value.value = 3.5;
    vi.runAllTimers();
    open(2);
    open(3.2);
    vi.runAllTimers();
    expect(solved).not.toHaveBeenCalled();
    value.value = 4;
    value.value = 3.7;
    vi.runAllTimers();
    expect(solved).toHaveBeenCalledOnce();
  });
});

test('a store knows what was opened from what a hand has made of it', async () => {
  const { experiment } = completeExperiment({ surface: 'bowl', starts: [[3, -2]], runs: [{ optimizer: 'sgd' }] });
  const store = await createStore(experiment);
  const isOpened = () => store.setup.peek() === store.opened.peek();
  const actions = createActions(store);
  expect(isOpened()).toBe(true);
  actions.setStart(0, [1, 1]);
  expect(isOpened()).toBe(false);
  actions.reset();
  await vi.waitFor(() => expect(isOpened()).toBe(true));
  expect(store.setup.peek().starts).toEqual([[3, -2]]);
  actions.setPlayhead(3);
  expect(isOpened()).toBe(true);
});

test('how far a challenge is, is told in numbers, lists and outcomes', () => {
  const values = {
    end: { kind: 'arrived', minimum: 0, global: true, step: 42 },
    slope: Number.NaN,
    logits: [1, -2.5],
    label: '0',
  } as const;
  expect(nowText('{end}; {slope}; {logits}; y = {label}', values, en)).toBe('arrives, step 42; NaN; 1, −2.5; y = 0');
});
