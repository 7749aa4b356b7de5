import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { giveKeysBack, tellHost } from '../../src/figures/share/host.ts';

/** As much of a page in a frame as this needs. */
function openFrame(open: { open: boolean }[] = []) {
  let press: (event: object) => void = () => {};
  const parent = { postMessage: vi.fn(), focus: vi.fn() };
  const blur = vi.fn();
  class Field {
    readonly type: string;
    constructor(type: string) {
      this.type = type;
    }
  }
  class Menu {}
  vi.stubGlobal('HTMLInputElement', Field);
  vi.stubGlobal('HTMLSelectElement', Menu);
  vi.stubGlobal('HTMLTextAreaElement', class {});
  vi.stubGlobal('window', { parent });
  vi.stubGlobal('addEventListener', (_: string, listener: typeof press) => {
    press = listener;
  });
  vi.stubGlobal('document', {
    activeElement: { blur },
    querySelectorAll: () => open.filter((one) => one.open).map((one) => Object.assign(one, { contains: () => false })),
  });
  giveKeysBack();
  return {
    parent,
    blur,
    Field,
    Menu,
    press(key: string, more: object = {}) {
      const preventDefault = vi.fn();
      press({ key, target: null, preventDefault, ...more });
      return preventDefault;
    },
  };
}

describe('a figure in a frame', () => {
  beforeEach(() => void vi.unstubAllGlobals());
  afterEach(() => void vi.unstubAllGlobals());

  test('gives the keys that turn and leave a page back to the one around it', () => {
    const { parent, press, blur } = openFrame();
    for (const [key, method] of [
      ['PageDown', 'next'],
      ['PageUp', 'prev'],
      ['Escape', null],
    ] as const) {
      parent.postMessage.mockClear();
      expect(press(key)).toHaveBeenCalledOnce();
      expect(parent.postMessage.mock.calls).toEqual([
        [{ type: 'downhill:leave', version: 1, key }, '*'],
        ...(method ? [[JSON.stringify({ method }), '*']] : []),
      ]);
    }
    expect(parent.focus).toHaveBeenCalledTimes(3);
    expect(blur).toHaveBeenCalledTimes(3);
  });

  test('closes what is open first', () => {
    const panel = { open: true };
    const { parent, press } = openFrame([panel]);
    press('Escape');
    expect(panel.open).toBe(false);
    expect(parent.focus).not.toHaveBeenCalled();
    press('Escape');
    expect(parent.focus).toHaveBeenCalledOnce();
  });

  test('keeps all other keys, and these where a reader types, chooses or somebody else has taken them', () => {
    const { parent, press, Field, Menu } = openFrame();
    for (const key of ['ArrowLeft', 'Home', 'End', ' ', 'Enter', 'Tab']) expect(press(key)).not.toHaveBeenCalled();
    expect(press('PageDown', { target: new Field('text') })).not.toHaveBeenCalled();
    expect(press('PageDown', { target: new Menu() })).not.toHaveBeenCalled();
    expect(press('PageDown', { defaultPrevented: true })).not.toHaveBeenCalled();
    expect(press('PageDown', { ctrlKey: true })).not.toHaveBeenCalled();
    expect(parent.postMessage).not.toHaveBeenCalled();
    // A slider would take it for a larger step.
    expect(press('PageDown', { target: new Field('range') })).toHaveBeenCalledOnce();
  });

  test('alone on its page keeps every key and tells nobody anything', () => {
    const alone: { parent?: unknown; postMessage: () => void } = { postMessage: vi.fn() };
    alone.parent = alone;
    vi.stubGlobal('window', alone);
    const listen = vi.fn();
    vi.stubGlobal('addEventListener', listen);
    giveKeysBack();
    tellHost('height', { height: 300 });
    expect(listen).not.toHaveBeenCalled();
    expect(alone.postMessage).not.toHaveBeenCalled();
  });
});
