import { describe, expect, test } from 'vitest';
import { strides } from '../../src/figures/gestures/drag.ts';
import { playerKeys } from '../../src/figures/gestures/player-keys.ts';
import { cameraKeys } from '../../src/figures/kinds/surface/orbit.ts';
import { keyGroups } from '../../src/figures/play/key-map.ts';
import { pageKeyOf, pageKeys } from '../../src/figures/play/page-keys.ts';
import { textsOf } from '../../src/i18n/texts.ts';

describe.each(['ko', 'en'] as const)('the map of keys in %s', (locale) => {
  const groups = keyGroups(textsOf(locale) as unknown as Parameters<typeof keyGroups>[0]);

  test('says what every key does that is bound', () => {
    const rows = groups.flatMap((group) => group.rows);
    expect(rows.filter(({ does }) => typeof does !== 'string' || does === '')).toEqual([]);
    const strokes = groups.map((group) => group.rows.reduce((sum, row) => sum + row.strokes.length, 0));
    const [cameras, players] = [Object.keys(cameraKeys), Object.keys(playerKeys)];
    const onSpace = new Set([...cameras, ...players]).size;
    const everywhere = pageKeys.filter(({ control }) => control).length;
    const inside = pageKeys.length - everywhere;
    expect(strokes).toEqual([everywhere, inside, players.length, onSpace, Object.keys(strides).length]);
  });

  test('names no key twice in one place', () => {
    for (const { rows } of groups) {
      const names = rows.flatMap(({ strokes }) => strokes.map((keys) => keys.join('+')));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a key pressed on the page', () => {
  const press = (key: string, held: Partial<Parameters<typeof pageKeyOf>[0]> = {}) =>
    pageKeyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })?.does;

  test('is known with Control and with Command, with and without Shift', () => {
    expect(press('?', { shiftKey: true })).toBe('keysOpen');
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('Z', { metaKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', { ctrlKey: true })).toBe('redo');
  });

  test('is left alone otherwise', () => {
    expect(press('z')).toBeUndefined();
    expect(press('?', { ctrlKey: true })).toBeUndefined();
    expect(press('z', { ctrlKey: true, altKey: true })).toBeUndefined();
    expect(press('y', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  });
});
