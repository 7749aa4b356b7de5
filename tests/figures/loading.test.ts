import { computed, effect, signal } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBackground } from '../../src/figures/state/background.ts';
import { createFailures } from '../../src/figures/state/failures.ts';
import { lazy } from '../../src/figures/state/lazy.ts';
import { loadLatest } from '../../src/figures/state/load-latest.ts';

const arrival = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is loaded lazily', () => {
  test('is asked for once, and brings what asked up to date', async () => {
    const load = vi.fn(async () => 'module');
    const failures = createFailures();
    const ask = lazy(load, failures);
    const shown: (string | null)[] = [];
    effect(() => {
      shown.push(ask());
    });
    expect(ask()).toBeNull();
    await arrival();
    expect(shown).toEqual([null, 'module']);
    expect(load).toHaveBeenCalledOnce();
  });

  test('is asked for again next time if it does not arrive, and is a failure of the figure', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('module');
    const failures = createFailures();
    const ask = lazy(load, failures);
    const open = signal(true);
    const shown = computed(() => (open.value ? ask() : null));
    effect(() => void shown.value);
    await arrival();
    expect(shown.peek()).toBeNull();
    expect(load).toHaveBeenCalledOnce();
    expect(complain).toHaveBeenCalledOnce();
    expect(failures.retry.peek()).not.toBeNull();
    open.value = false;
    open.value = true;
    await arrival();
    expect(shown.peek()).toBe('module');
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('is asked for again when the reader asks, together with all else that failed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = () =>
      vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('module');
    const failures = createFailures();
    const loads = [failing(), failing()];
    const asks = loads.map((load) => lazy(load, failures));
    effect(() => {
      for (const ask of asks) ask();
    });
    await arrival();
    failures.retry.peek()!();
    expect(failures.retry.peek()).toBeNull();
    await arrival();
    expect(asks.map((ask) => ask())).toEqual(['module', 'module']);
    for (const load of loads) expect(load).toHaveBeenCalledTimes(2);
    expect(failures.retry.peek()).toBeNull();
  });

  test('failed twice is one failure, and none once it has arrived without being asked for by the reader', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const offline = new Error('offline');
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(offline)
      .mockRejectedValueOnce(offline)
      .mockResolvedValue('module');
    const failures = createFailures();
    const ask = lazy(load, failures);
    const told = vi.fn();
    effect(() => void told(failures.retry.value));
    for (const times of [1, 2]) {
      ask();
      await arrival();
      expect(load).toHaveBeenCalledTimes(times);
    }
    // None, and then one: a figure does not say the same again.
    expect(told).toHaveBeenCalledTimes(2);
    ask();
    await arrival();
    expect(failures.retry.peek()).toBeNull();
  });
});

describe('of what is loaded several times, the latest', () => {
  /** Loads that are answered by hand, in any order. */
  function loads() {
    const answers: { resolve: (text: string) => void; reject: (reason: Error) => void }[] = [];
    const load = vi.fn((_: number) => new Promise<string>((resolve, reject) => answers.push({ resolve, reject })));
    return { load, answers };
  }

  test('is taken, though an earlier one comes later or fails', async () => {
    const { load, answers } = loads();
    const failures = createFailures();
    const taken: unknown[] = [];
    const ask = loadLatest(failures, load, (...all) => taken.push(all));
    const all = [ask(1), ask(2), ask(3)];
    answers[2].resolve('third');
    answers[0].resolve('first');
    answers[1].reject(new Error('offline'));
    await Promise.all(all);
    expect(taken).toEqual([['third', 3]]);
    expect(failures.retry.peek()).toBeNull();
  });

  test('is a failure if it does not arrive or cannot be taken, and the same is asked for again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { load, answers } = loads();
    const failures = createFailures();
    const take = vi.fn<(text: string, given: number) => void>().mockImplementationOnce(() => {
      throw new Error('not yet');
    });
    const ask = loadLatest(failures, load, take);
    const first = ask(7);
    answers[0].reject(new Error('offline'));
    await first;
    failures.retry.peek()!();
    answers[1].resolve('second');
    await arrival();
    expect(take).toHaveBeenCalledOnce();
    failures.retry.peek()!();
    answers[2].resolve('third');
    await arrival();
    expect(load.mock.calls).toEqual([[7], [7], [7]]);
    expect(take).toHaveBeenLastCalledWith('third', 7);
    expect(failures.retry.peek()).toBeNull();
  });

  test('makes that an earlier one failed no matter', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { load, answers } = loads();
    const failures = createFailures();
    const ask = loadLatest(failures, load);
    const first = ask(1);
    answers[0].reject(new Error('offline'));
    await first;
    expect(failures.retry.peek()).not.toBeNull();
    void ask(2);
    expect(failures.retry.peek()).toBeNull();
  });
});

describe('of works in the background, the latest', () => {
  test('goes on, and the one before is cancelled and fails unheard', async () => {
    const failures = createFailures();
    const { begin, cancel } = createBackground(failures);
    const signals: AbortSignal[] = [];
    const work = async (cancelled: AbortSignal) => {
      signals.push(cancelled);
      await arrival();
      cancelled.throwIfAborted();
    };
    begin(work);
    begin(work);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    cancel();
    await arrival();
    await arrival();
    expect(signals[1].aborted).toBe(true);
    expect(failures.retry.peek()).toBeNull();
  });

  test('is a failure if it fails, and is begun again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const failures = createFailures();
    const { begin } = createBackground(failures);
    const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no workers')).mockResolvedValue();
    begin(work);
    await arrival();
    failures.retry.peek()!();
    await arrival();
    expect(work).toHaveBeenCalledTimes(2);
    expect(failures.retry.peek()).toBeNull();
  });
});
