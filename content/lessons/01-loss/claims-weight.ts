import type { Claim } from '../../../src/lessons/claim.ts';
import { sketchValues } from '../../../src/lessons/sketch-values.ts';
import { figures, moved, points, predictions } from './figures.ts';
import { bestOf, exact, lossOf, mean, pointLoss, predicted } from './fits.ts';

const squared = pointLoss('mse');
const best = bestOf('mse');

// The parabola of the figure's example with b = 1
const { state } = figures['over-w'];
const { x, y } = state;
const heightAt = (w: number) => squared.value(predicted([w, 1], x), y);
const leading = (heightAt(1) - 2 * heightAt(0) + heightAt(-1)) / 2;
const bottom = (y - 1) / x;
const asked = sketchValues('parabolas', { ...state, ...predictions.bottom.set });
const all = sketchValues('parabolas', { ...state, others: 'seven' });
const level = sketchValues('parabolas', { ...state, x: 0 });

// Least squares
const xs = points.map(([one]) => one);
const ys = points.map(([, one]) => one);
const [meanX, meanY] = [mean(xs), mean(ys)];
const sum = (of: (x: number, y: number) => number) => points.reduce((total, [x, y]) => total + of(x, y), 0);
const above = sum((x, y) => (x - meanX) * (y - meanY));
const below = sum((x) => (x - meanX) ** 2);
const normal = { xx: sum((x) => x * x), x: sum((x) => x), xy: sum((x, y) => x * y), y: sum((_, y) => y) };

/** The numbers of the text on the parabola of a weight, and on the formula for the bottom. */
export const weightClaims = {
  'hand-0': { value: heightAt(0), digits: 2 },
  'hand-1': { value: heightAt(1), digits: 2 },
  'hand-2': { value: heightAt(2), digits: 2, holds: () => heightAt(1) < heightAt(0) && heightAt(1) < heightAt(2) },
  leading: { value: leading, digits: 2, holds: () => exact(leading, x ** 2) },
  'parabola-bottom': {
    value: bottom,
    digits: 2,
    holds: () => heightAt(bottom) < 1e-24 && Math.abs(squared.slope(predicted([bottom, 1], x), y)) < 1e-12,
  },
  'predicted-bottom': { value: asked('bottom'), digits: 1, holds: () => exact(asked('bottom'), moved.bottom) },
  'predicted-leading': { value: asked('coefficient'), holds: () => asked('coefficient') > leading },
  'mean-bottom': {
    value: all('meanBottom'),
    digits: 2,
    // The sketch draws the mean over the eight days of the text; x = 0 has no bottom.
    holds: () =>
      exact(all('mean'), lossOf('mse', [state.weight, 1])) &&
      [-0.1, 0.1].every((off) => lossOf('mse', [all('meanBottom') + off, 1]) > lossOf('mse', [all('meanBottom'), 1])) &&
      Number.isNaN(level('bottom')),
  },
  'mean-x': { value: meanX, digits: 2 },
  'mean-y': { value: meanY, digits: 2 },
  'sum-above': { value: above, digits: 3 },
  'sum-below': { value: below, digits: 3, holds: () => exact(above / below, best.at[0]) },
  'best-w': { value: best.at[0], digits: 3 },
  'best-b': { value: best.at[1], digits: 3, holds: () => exact(best.at[1], meanY - best.at[0] * meanX) },
  'best-mse': { value: best.value, digits: 3 },
  // y counts hundreds of cups, x steps of 5 °C from 20 °C.
  'cups-at-20': { value: 100 * best.at[1], digits: 0 },
  'cups-per-degree': { value: (100 * best.at[0]) / 5, digits: 0 },
  'normal-xx': { value: normal.xx, digits: 2 },
  'normal-x': { value: normal.x, digits: 1 },
  'normal-xy': { value: normal.xy, digits: 2 },
  'normal-y': {
    value: normal.y,
    digits: 1,
    holds: () =>
      exact(normal.xx * best.at[0] + normal.x * best.at[1], normal.xy) &&
      exact(normal.x * best.at[0] + points.length * best.at[1], normal.y),
  },
} satisfies Record<string, Claim>;
