import { computed, effect, signal } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFailures } from '../../src/figures/state/failures.ts';
import { lazy } from '../../src/figures/state/lazy.ts';

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
