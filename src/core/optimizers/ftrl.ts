import { defineOptimizer, type Form, type Hyperparameter, record, type Settings } from './optimizer.ts';
import { learningRate } from './shared/hyperparameters.ts';
import { plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'power' | 'initialAccumulator' | 'l1' | 'l2' | 'shrinkage' | 'beta';

type FtrlState = ReturnType<typeof createState>;

const createState = (dimension: number, { initialAccumulator }: Settings<Name>) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** Sum of the squares of all gradients so far, above its start value. */
  n: new Float64Array(dimension).fill(initialAccumulator),
  /** n to the power of −p: what this step ends with is what the next one begins with, and a power costs more than all else in a step. */
  root: new Float64Array(dimension),
  /** What all gradients so far ask for, measured from 0. Starts at 0 wherever x starts. */
  z: new Float64Array(dimension),
  /** By how much this step's rate differs from the last one's, one over each. */
  sigma: new Float64Array(dimension),
  /** The curvature of the parabola whose lowest point x moves to. */
  q: new Float64Array(dimension),
});

/**
 * Keras' form. A rate of 0, by which the rule would divide, leaves everything as it is.
 */
const run: Form<Name, FtrlState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient, functions: { pow } = Math } = objective;
  const { g, n, root, z, sigma, q } = state;
  const { power, initialAccumulator, l1, l2, shrinkage, beta } = settings;
  const dimension = objective.dimension;
  const kept = path.length > 0;
  if (from === 0) root.fill(pow(initialAccumulator, -power));
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    const rate = rates[k];
    if (rate === 0) {
      record(path, x, k);
      continue;
    }
    const at = (k + 1) * dimension;
    const ridge = beta / rate;
    for (let i = 0; i < dimension; i++) {
      const gi = g[i];
      const before = x[i];
      const ni = n[i] + gi * gi;
      const after = pow(ni, -power);
      const pull = (after - root[i]) / rate;
      const zi = z[i] + gi + 2 * shrinkage * before - pull * before;
      const curvature = after / rate + 2 * l2 + ridge;
      n[i] = ni;
      root[i] = after;
      sigma[i] = pull;
      z[i] = zi;
      q[i] = curvature;
      const xi = (Math.max(-l1, Math.min(l1, zi)) - zi) / curvature;
      x[i] = xi;
      if (kept) path[at + i] = xi;
    }
  }
};

const equations = ({ l1, l2, shrinkage, beta }: Settings<Name>) => {
  const linear = shrinkage === 0 ? '' : ' + 2 \\* @shrinkage \\* @x';
  const ridge = `${l2 === 0 ? '' : ' + 2 \\* @l2'}${beta === 0 ? '' : ' + \\frac{@beta}{@learningRate}'}`;
  return [
    plainGradient,
    '@sigma \\gets \\frac{(@n + @g^2)^{-@power} - @n^{-@power}}{@learningRate}',
    '@n \\gets @n + @g^2',
    `@z \\gets @z + @g${linear} - @sigma \\* @x`,
    `@q \\gets \\frac{@n^{-@power}}{@learningRate}${ridge}`,
    l1 === 0 ? '@x \\gets -\\frac{@z}{@q}' : '@x \\gets \\frac{\\max(-@l1, \\min(@l1, @z)) - @z}{@q}',
  ];
};

const penalty = (symbol: string, name: string): Hyperparameter => ({
  symbol,
  names: { keras: name },
  range: [0, 1],
  scale: 'linear',
  optional: true,
});

/**
 * FTRL-Proximal, "follow the regularized leader": each step goes to the lowest point of all gradients so far taken together with a
 * growing pull to stay near. Its L1 penalty sets coordinates to exactly 0. The rule remembers only z, not where x started: a start away
 * from 0 is pulled towards it from the first step on.
 *
 * Source: H. B. McMahan et al., "Ad Click Prediction: a View from the Trenches", KDD 2013, algorithm 1; in Keras' form.
 */
export const ftrl = defineOptimizer<Name, FtrlState>({
  id: 'ftrl',
  idea: 'step-size',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    l1: { ...penalty('\\lambda_1', 'l1_regularization_strength'), main: true },
    l2: penalty('\\lambda_2', 'l2_regularization_strength'),
    shrinkage: penalty('\\lambda_3', 'l2_shrinkage_regularization_strength'),
    beta: penalty('\\beta', 'beta'),
    initialAccumulator: {
      symbol: 'n_0',
      names: { keras: 'initial_accumulator_value' },
      range: [0, 1],
      scale: 'linear',
    },
    power: { symbol: 'p', names: { keras: 'learning_rate_power' }, range: [-1, 0], scale: 'linear' },
  },
  symbols: { g: 'g', n: 'n', z: 'z', sigma: '\\sigma', q: 'q' },
  createState,
  forms: {
    keras: {
      defaults: { learningRate: 0.001, l1: 0, l2: 0, shrinkage: 0, beta: 0, initialAccumulator: 0.1, power: -0.5 },
      equations,
      run,
    },
  },
  frameworks: {
    pytorch: 'none',
    keras: [{ name: 'Ftrl', needs: { keras: {} } }],
    optax: 'none',
  },
  source: {
    text: 'H. B. McMahan et al., Ad Click Prediction: a View from the Trenches, KDD 2013',
    url: 'https://research.google.com/pubs/archive/41159.pdf',
  },
});
