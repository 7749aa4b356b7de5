import { hessianOf } from '../objective/hessian.ts';
import { defineOptimizer, type Form, type Settings } from './optimizer.ts';
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
  const n = objective.dimension;
  const kept = path.length > 0;
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    hessian(x, h, k);
    for (let i = 0, at = 0; i < n; i++, at += n + 1) {
      h[at] += damping;
      d[i] = -g[i];
    }
    // Where there is no such point, the gradient's step is what is left.
    if (!solve(h, d, n)) for (let i = 0; i < n; i++) d[i] = -g[i];
    const rate = rates[k];
    const at = (k + 1) * n;
    for (let i = 0; i < n; i++) {
      const xi = x[i] + rate * d[i];
      x[i] = xi;
      if (kept) path[at + i] = xi;
    }
  }
};

/**
 * Solves h·d = b, where `d` holds b at first, by elimination with pivots. `h` (row by row) is used up.
 * False where the matrix is singular or the solution is not finite.
 */
function solve(h: Float64Array, d: Float64Array, n: number): boolean {
  for (let column = 0, top = 0; column < n; column++, top += n) {
    let from = top;
    let pivot = column;
    let most = h[top + column];
    for (let row = column + 1, at = top + n; row < n; row++, at += n) {
      const entry = h[at + column];
      if (Math.abs(entry) > Math.abs(most)) {
        from = at;
        pivot = row;
        most = entry;
      }
    }
    if (most === 0) return false;
    const dTop = d[pivot];
    if (pivot !== column) {
      for (let j = column; j < n; j++) {
        const entry = h[top + j];
        h[top + j] = h[from + j];
        h[from + j] = entry;
      }
      d[pivot] = d[column];
      d[column] = dTop;
    }
    for (let row = column + 1, at = top + n; row < n; row++, at += n) {
      const factor = h[at + column] / most;
      for (let j = column + 1; j < n; j++) h[at + j] -= factor * h[top + j];
      d[row] -= factor * dTop;
    }
  }
  for (let row = n - 1, at = row * n; row >= 0; row--, at -= n) {
    let sum = d[row];
    for (let j = row + 1; j < n; j++) sum -= h[at + j] * d[j];
    sum /= h[at + row];
    d[row] = sum;
    if (!Number.isFinite(sum)) return false;
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
  // One gradient and a Hessian, and the elimination.
  cost: (_, n) => ({ evaluations: 1 + 2 * n, products: n ** 3 / 3 }),
  matrix: true,
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
