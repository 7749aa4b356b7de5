import { describe, expect, it } from 'vitest';
import { contourPieces, liftContours } from '../../../src/render/relief/lifted-contours.ts';
import { coarse, flatSurfaces } from './reliefs.ts';

describe('contour lines on a landscape', () => {
  it.each(flatSurfaces)('of %s ascend and lie within it', (id) => {
    const relief = coarse(id);
    const lifted = liftContours(relief);
    expect(lifted.length).toBeGreaterThan(3);
    lifted.reduce((below, { height, level }) => {
      expect(height).toBeGreaterThan(below);
      expect(relief.heightOf(level)).toBe(height);
      return height;
    }, 0);
    const pieces = contourPieces(lifted, relief);
    expect(pieces.every(Number.isFinite)).toBe(true);
    for (let i = 0; i < pieces.length; i += 3) {
      expect(Math.abs(pieces[i])).toBeLessThan(relief.half[0] + 1e-6);
      expect(Math.abs(pieces[i + 1])).toBeLessThan(relief.half[1] + 1e-6);
    }
  });

  it('are at the height of the surface where they are', () => {
    const relief = coarse('bowl');
    const pieces = contourPieces(liftContours(relief), relief);
    for (let i = 0; i < pieces.length; i += 3) {
      expect(relief.heightAt(pieces[i], pieces[i + 1])).toBeCloseTo(pieces[i + 2], 2);
    }
  });

  it('do not run along the edge of the domain', () => {
    const relief = coarse('saddle');
    const pieces = contourPieces(liftContours(relief), relief);
    for (let i = 0; i < pieces.length; i += 6) {
      const [ax, ay, , bx, by] = pieces.subarray(i, i + 6);
      expect(Math.abs(ax) === 1 && ax === bx).toBe(false);
      expect(Math.abs(ay) === 1 && ay === by).toBe(false);
    }
  });
});
