import { defineOptimizer, type Form } from './optimizer.ts';
import { learningRate } from './shared/hyperparameters.ts';
import { plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'shrink' | 'decrease';

type ArmijoState = ReturnType<typeof createState>;

/** The most step lengths that one step tries; half of the first one to that power is less than anything. */
const mostTries = 60;

const createState = (dimension: number) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** The step length that was taken; 0 if none of those tried went down far enough. */
  t: new Float64Array(1),
  /** The point that is being tried. */
  trial: new Float64Array(dimension),
});

const run: Form<Name, ArmijoState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { value, gradient } = objective;
  const { g, t, trial } = state;
  const { shrink, decrease } = settings;
  const n = objective.dimension;
  const kept = path.length > 0;
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    const here = value(x, k);
    let square = 0;
    for (let i = 0; i < n; i++) square += g[i] * g[i];
    let length = rates[k];
    for (let tries = 1; ; tries++) {
      for (let i = 0; i < n; i++) trial[i] = x[i] - length * g[i];
      // A value that is not a number fails too.
      if (length === 0 || value(trial, k) <= here - decrease * length * square) break;
      length = tries < mostTries ? length * shrink : 0;
    }
    t[0] = length;
    const at = (k + 1) * n;
    for (let i = 0; i < n; i++) {
      const xi = trial[i];
      x[i] = xi;
      if (kept) path[at + i] = xi;
    }
  }
};

/**
 * Gradient descent with Armijo's line search: it tries the learning rate first and shortens the step until the loss falls by at least a
 * share c of what the slope promises. It never climbs, and no learning rate is too large; the price is evaluations of the loss.
 *
 * Source: L. Armijo, "Minimization of Functions Having Lipschitz Continuous First Partial Derivatives", Pacific Journal of Mathematics
 * 16, 1966; J. Nocedal, S. J. Wright, "Numerical Optimization", 2nd ed., Springer 2006, algorithm 3.1.
 */
export const armijo = defineOptimizer<Name, ArmijoState>({
  id: 'armijo',
  idea: 'step-size',
  // The gradient, the value here, and a value for every try.
  cost: () => ({ evaluations: 2 + mostTries, products: 0 }),
  hyperparameters: {
    learningRate: { ...learningRate, names: {} },
    shrink: { symbol: '\\gamma', names: {}, range: [0.1, 0.9], scale: 'linear', main: true },
    decrease: { symbol: 'c', names: {}, range: [1e-4, 0.9], scale: 'log', main: true },
  },
  symbols: { g: 'g', t: 't' },
  createState,
  forms: {
    textbook: {
      defaults: { learningRate: 1, shrink: 0.5, decrease: 1e-4 },
      equations: () => [
        plainGradient,
        '@t \\Gets \\max \\{ t = @learningRate \\* @shrink^j : f(@x - t \\* @g) \\le f(@x) - @decrease \\* t \\* \\|@g\\|^2 \\}',
        '@x \\gets @x - @t \\* @g',
      ],
      run,
    },
  },
  frameworks: { pytorch: 'none', keras: 'none', optax: 'otherwise' },
  source: {
    text: 'J. Nocedal and S. J. Wright, Numerical Optimization, 2nd ed., Springer 2006, algorithm 3.1',
    url: 'https://doi.org/10.1007/978-0-387-40065-5',
  },
});
