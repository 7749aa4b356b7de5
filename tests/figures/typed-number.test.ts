import { describe, expect, test, vi } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { noteText } from '../../src/figures/parts/field-note.ts';
import { onTyped } from '../../src/figures/parts/typed-number.ts';

/** A field that showed a number, in which something else is typed. */
function type(shown: string, typed: string) {
  const input = { value: typed };
  const set = vi.fn();
  onTyped(shown, set)({ target: input } as unknown as Event);
  return { set: set.mock.calls.flat(), left: input.value };
}

describe('a field of a number', () => {
  test('hands out what is typed', () => {
    expect(type('1', '−2,5').set).toEqual([-2.5]);
    expect(type('1', '1/10').set).toEqual([0.1]);
    expect(type('1', ' −3 / 4').set).toEqual([-0.75]);
  });

  test('takes an emptied field for no number, and shows the old one again', () => {
    for (const typed of ['', '  ', 'many', '1e999', '1/0', '1/2/3', '/2', '1/'])
      expect(type('40', typed)).toEqual({ set: [], left: '40' });
  });

  test('leaves nothing standing that may be refused: what is drawn next shows what was taken', () => {
    expect(type('1', '-1')).toEqual({ set: [-1], left: '1' });
  });
});

test.each<[string, number | null, number, keyof typeof en.fields]>([
  ['abc', null, 200, 'noNumber'],
  ['two', null, 0.05, 'noNumber'],
  ['-5', -5, 1, 'least'],
  ['1e9', 1e9, 5000, 'most'],
  ['100', 100, 3, 'most'],
  ['2.4', 2.4, 2, 'whole'],
  ['0', 0, 0, 'rateZero'],
  ['-0.1', -0.1, -0.1, 'rateNegative'],
])('of %s it is said what became of it', (given, typed, used, why) => {
  for (const texts of [ko, en]) {
    const told = noteText(given, typed, used, texts);
    expect(told).toBe(texts.fields[why].replace('{given}', given).replace('{used}', String(used)));
    expect(told).not.toMatch(/[{}]/);
  }
});
