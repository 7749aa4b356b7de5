import { defineOptimizer, type Form, record, type Settings } from '../optimizer.ts';
import { learningRate, weightDecay } from '../shared/hyperparameters.ts';
import { gradientWithDecay } from '../shared/weight-decay.ts';

type Name = 'learningRate' | 'decay' | 'power' | 'averageFrom' | 'weightDecay';

type AsgdState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** The rate of the last step. */
  eta: new Float64Array(1),
  /** Average of the iterates from step `averageFrom` on; until then the iterate itself. It is no part of x. */
  average: new Float64Array(dimension),
});

/** PyTorch's form. */
const run: Form<Name, AsgdState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient, functions: { pow } = Math } = objective;
  const { g, eta, average } = state;
  const { decay, power, averageFrom, weightDecay } = settings;
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    const rate = rates[k] / pow(1 + decay * rates[k] * k, power);
    const share = 1 / Math.max(1, k - averageFrom);
    eta[0] = rate;
    for (let i = 0; i < x.length; i++) {
      g[i] += weightDecay * x[i];
      x[i] = x[i] - decay * rate * x[i] - rate * g[i];
      average[i] = share === 1 ? x[i] : average[i] + share * (x[i] - average[i]);
    }
    record(path, x, k);
  }
};

/**
 * Averaged SGD: SGD with a falling rate; what is meant to be used in the end is the average of its iterates, in which noise cancels.
 *
 * Source: B. T. Polyak, A. B. Juditsky, "Acceleration of Stochastic Approximation by Averaging", SIAM Journal on Control and
 * Optimization 30, 1992; in PyTorch's form, after L. Bottou.
 */
export const asgd = defineOptimizer<Name, AsgdState>({
  id: 'asgd',
  idea: 'direction',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    decay: { symbol: '\\delta', names: { pytorch: 'lambd' }, range: [0, 0.1], scale: 'linear' },
    power: { symbol: '\\alpha', names: { pytorch: 'alpha' }, range: [0, 1], scale: 'linear' },
    averageFrom: { symbol: 't_0', names: { pytorch: 't0' }, range: [0, 1e6], scale: 'whole' },
    weightDecay,
  },
  symbols: { g: 'g', eta: '\\eta_k', average: '\\bar x' },
  createState,
  forms: {
    pytorch: {
      defaults: { learningRate: 0.01, decay: 1e-4, power: 0.75, averageFrom: 1e6, weightDecay: 0 },
      equations: ({ weightDecay }: Settings<Name>) => [
        gradientWithDecay(weightDecay),
        '@eta \\gets \\frac{@learningRate}{(1 + @decay \\* @learningRate \\* (@k - 1))^{@power}}',
        '@x \\gets @x - @decay \\* @eta \\* @x - @eta \\* @g',
        '@average \\gets @average + \\frac{@x - @average}{\\max(1, @k - 1 - @averageFrom)}',
      ],
      run,
    },
  },
  frameworks: {
    pytorch: [{ name: 'ASGD', needs: { pytorch: {} }, isSingle: true }],
    keras: 'none',
    optax: 'none',
  },
  source: {
    text: 'B. T. Polyak and A. B. Juditsky, Acceleration of Stochastic Approximation by Averaging, SIAM J. Control Optim. 30, 1992',
    url: 'https://doi.org/10.1137/0330046',
  },
});
