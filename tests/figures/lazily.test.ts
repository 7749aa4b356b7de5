import { computed, effect, signal } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lazily } from '../../src/figures/state/lazy.ts';

const arrival = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is loaded lazily', () => {
  test('is asked for once, and brings what asked up to date', async () => {
    const load = vi.fn(async () => 'module');
    const ask = lazily(load);
    const shown: (string | null)[] = [];
    effect(() => {
      shown.push(ask());
    });
    expect(ask()).toBeNull();
    await arrival();
    expect(shown).toEqual([null, 'module']);
    expect(load).toHaveBeenCalledOnce();
  });

  test('is asked for again next time if it does not arrive, and complains only in the console', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('module');
    const ask = lazily(load);
    const open = signal(true);
    const shown = computed(() => (open.value ? ask() : null));
    effect(() => void shown.value);
    await arrival();
    expect(shown.peek()).toBeNull();
    expect(load).toHaveBeenCalledOnce();
    expect(complain).toHaveBeenCalledOnce();
    open.value = false;
    open.value = true;
    await arrival();
    expect(shown.peek()).toBe('module');
    expect(load).toHaveBeenCalledTimes(2);
  });
});
