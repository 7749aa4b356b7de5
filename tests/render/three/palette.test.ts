import { describe, expect, it } from 'vitest';
import { isLight, mixed, parseColor } from '../../../src/render/three/palette.ts';

describe('colours for a canvas', () => {
  it.each([
    ['rgb(255, 0, 51)', [1, 0, 0.2]],
    ['rgba(0, 255, 0, 0.5)', [0, 1, 0]],
    ['color(srgb 0.1 0.2 1)', [0.1, 0.2, 1]],
    ['', [0, 0, 0]],
  ])('are read as computed styles write them: %s', (text, color) => {
    expect(parseColor(text)).toEqual(color);
  });

  it('mix, and are light or dark', () => {
    expect(mixed([0, 0, 0], [1, 0.5, 0], 0.5)).toEqual([0.5, 0.25, 0]);
    expect(isLight([0.96, 0.98, 0.99])).toBe(true);
    expect(isLight([0.07, 0.09, 0.11])).toBe(false);
  });
});
