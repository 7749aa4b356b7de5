import { hessianOf } from '../objective/hessian.ts';
import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { learningRate } from './shared/hyperparameters.ts';
import { plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'damping';

type NewtonState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** The step to the lowest (or highest, or saddle) point of the parabola that fits f here. */
  d: new Float64Array(dimension),
  /** Hessian, row by row; becomes the triangle that it is solved with. */
  h: new Float64Array(dimension * dimension),
});

const run: Form<Name, NewtonState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient } = objective;
  const hessian = hessianOf(objective);
  const { g, d, h } = state;
  const { damping } = settings;
  const n = x.length;
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    hessian(x, h, k);
    for (let i = 0; i < n; i++) {
      h[i * n + i] += damping;
      d[i] = -g[i];
    }
    // Where there is no such point, the gradient's step is what is left.
    if (!solve(h, d)) for (let i = 0; i < n; i++) d[i] = -g[i];
    for (let i = 0; i < n; i++) x[i] += rates[k] * d[i];
    record(path, x, k);
  }
};

/**
 * Solves h·d = b, where `d` holds b at first, by elimination with pivots. `h` (row by row) is used up.
 * False where the matrix is singular or the solution is not finite.
 */
function solve(h: Float64Array, d: Float64Array): boolean {
  const n = d.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(h[row * n + column]) > Math.abs(h[pivot * n + column])) pivot = row;
    if (h[pivot * n + column] === 0) return false;
    if (pivot !== column) {
      for (let j = 0; j < n; j++) {
        const kept = h[column * n + j];
        h[column * n + j] = h[pivot * n + j];
        h[pivot * n + j] = kept;
      }
      const kept = d[column];
      d[column] = d[pivot];
      d[pivot] = kept;
    }
    for (let row = column + 1; row < n; row++) {
      const factor = h[row * n + column] / h[column * n + column];
      for (let j = column; j < n; j++) h[row * n + j] -= factor * h[column * n + j];
      d[row] -= factor * d[column];
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let j = row + 1; j < n; j++) d[row] -= h[row * n + j] * d[j];
    d[row] /= h[row * n + row];
    if (!Number.isFinite(d[row])) return false;
  }
  return true;
}

/**
 * Newton's method: to the point where the parabola that fits f here (in slope and curvature) is flat. One step on a quadratic, a few near
 * a minimum; but where f curves down it goes to saddles and tops just as gladly. Damping adds λ to every curvature: large, it makes the
 * step a gradient's step of length η/λ.
 *
 * Source: J. Nocedal, S. J. Wright, "Numerical Optimization", 2nd ed., Springer 2006, section 3.3; the damping is Levenberg's.
 */
export const newton = defineOptimizer<Name, NewtonState>({
  id: 'newton',
  idea: 'both',
  costly: true,
  hyperparameters: {
    learningRate: { ...learningRate, names: {} },
    damping: { symbol: '\\lambda', names: {}, range: [0, 10], scale: 'linear', main: true, optional: true },
  },
  symbols: { g: 'g', d: 'd' },
  createState,
  forms: {
    textbook: {
      defaults: { learningRate: 1, damping: 0 },
      equations: ({ damping }: Settings<Name>) => [
        plainGradient,
        damping === 0
          ? '@d \\Gets -[\\nabla^2 f(@x)]^{-1} \\* @g'
          : '@d \\Gets -[\\nabla^2 f(@x) + @damping \\* I]^{-1} \\* @g',
        '@x \\gets @x + @learningRate \\* @d',
      ],
      run,
    },
  },
  frameworks: { pytorch: 'none', keras: 'none', optax: 'none' },
  source: {
    text: 'J. Nocedal and S. J. Wright, Numerical Optimization, 2nd ed., Springer 2006, section 3.3',
    url: 'https://doi.org/10.1007/978-0-387-40065-5',
  },
});
