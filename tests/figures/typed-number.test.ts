import { describe, expect, test, vi } from 'vitest';
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
  });

  test('takes an emptied field for no number, and shows the old one again', () => {
    for (const typed of ['', '  ', 'many', '1e999']) expect(type('40', typed)).toEqual({ set: [], left: '40' });
  });

  test('leaves nothing standing that may be refused: what is drawn next shows what was taken', () => {
    expect(type('1', '-1')).toEqual({ set: [-1], left: '1' });
  });
});
