import { expect, test } from 'vitest';
import type { FinishedRun } from '../../src/core/runs/outcome.ts';
import { heightAt, isShadow } from '../../src/figures/network/on-plane.ts';
import { runMarksOffPlane, stretches } from '../../src/figures/network/run-marks-off-plane.ts';
import { inkOf } from '../../src/render/ink.ts';
import { toMarkup } from '../../src/render/markup.ts';

/* Paths over a plane of a network: the higher, the fainter. */

test('a path falls into stretches of one strength, each going on to where the next begins', () => {
  expect(stretches([0, 0.1, 0.3, 0.6, 0.7, 1, 0.2], 6)).toEqual([
    { strength: 0, from: 0, to: 2 },
    { strength: 1, from: 2, to: 3 },
    { strength: 2, from: 3, to: 5 },
    { strength: 3, from: 5, to: 6 },
    { strength: 0, from: 6, to: 6 },
  ]);
  expect(stretches([0, 0.9], 0)).toEqual([{ strength: 0, from: 0, to: 0 }]);
});

test('only a shadow is drawn so, and only it has a height', () => {
  const path = Float64Array.of(0, 0, 1, 1);
  const flat = { dimension: 2, steps: 1, path, losses: Float64Array.of(1, 0.5), lastFinite: 1 };
  const shadow = { ...flat, height: Float32Array.of(0, 0.75), off: 3, shown: 0.5 };
  expect([isShadow(flat), isShadow(shadow)]).toEqual([false, true]);
  expect([heightAt(flat, 1), heightAt(shadow, 1), heightAt(shadow, 9)]).toEqual([0, 0.75, 0.75]);
  const drawn = {
    track: { xs: Float32Array.of(10, 30), ys: Float32Array.of(10, 30), count: 2 },
    ink: inkOf('adam'),
    name: 'Adam',
    faded: false,
    divergedAt: null,
  };
  const markup = (trajectory: object) => toMarkup(runMarksOffPlane(drawn, 1, null, { trajectory } as FinishedRun));
  expect(markup(flat)).not.toContain('off-plane');
  expect(markup(shadow)).toMatch(/off-plane-0[\s\S]*off-plane-3/);
});
