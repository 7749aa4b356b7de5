import { defineOptimizer, type Form, type Settings } from './optimizer.ts';
import { learningRate, momentum as momentumHyperparameter, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'momentum' | 'dampening' | 'weightDecay';

type MomentumState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** Velocity: what is left of all gradients so far (Keras: of all steps so far). */
  v: new Float64Array(dimension),
});

/**
 * PyTorch (and Optax, TensorFlow.js) gathers gradients in v and multiplies by the learning rate when it moves; Keras gathers steps,
 * so that an old learning rate stays inside v. With a constant rate both go the same way.
 * Dampening spares the first step, which PyTorch takes as v = g. Weight decay is L2 in PyTorch, decoupled in Keras.
 */
const run =
  (form: 'pytorch' | 'keras'): Form<Name, MomentumState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g, v } = state;
    const { momentum, dampening, weightDecay } = settings;
    const n = objective.dimension;
    const keras = form === 'keras';
    const kept = path.length > 0;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      const rate = rates[k];
      const share = k === 0 ? 1 : 1 - dampening;
      const at = (k + 1) * n;
      for (let i = 0; i < n; i++) {
        let xi = x[i];
        if (keras) {
          const vi = momentum * v[i] - rate * share * g[i];
          v[i] = vi;
          if (weightDecay !== 0) xi -= rate * weightDecay * xi;
          xi += vi;
        } else {
          if (weightDecay !== 0) g[i] += weightDecay * xi;
          const vi = momentum * v[i] + share * g[i];
          v[i] = vi;
          xi -= rate * vi;
        }
        x[i] = xi;
        if (kept) path[at + i] = xi;
      }
    }
  };

/** The line for v, which gains `sign` and `gain` times g: all of it on the first step, the undampened share of it later. */
const velocity = (dampening: number, sign: '+' | '-', gain: string) => {
  if (dampening === 0) return `@v \\gets @momentum \\* @v ${sign} ${gain}@g`;
  const first = sign === '-' ? `-${gain}@g` : `${gain}@g`;
  const later = `@momentum \\* @v ${sign} ${gain}(1 - @dampening) \\* @g`;
  return `@v \\gets \\begin{cases} ${first} & @k = 1 \\\\ ${later} & @k > 1 \\end{cases}`;
};

const equations = {
  pytorch: ({ dampening, weightDecay }: Settings<Name>) => [
    gradientWithDecay(weightDecay),
    velocity(dampening, '+', ''),
    '@x \\gets @x - @learningRate \\* @v',
  ],
  keras: ({ dampening, weightDecay }: Settings<Name>) => [
    plainGradient,
    velocity(dampening, '-', '@learningRate \\* '),
    ...decoupledDecay(weightDecay),
    '@x \\gets @x + @v',
  ],
};

const defaults = { learningRate: 0.001, momentum: 0.9, dampening: 0, weightDecay: 0 };

/** No framework's SGD has momentum unless asked. */
const plain = { momentum: 0 };

/**
 * Momentum, the heavy ball: a share β of the velocity is kept at every step, so that slopes that agree add up (to 1/(1 − β) times one
 * step) and slopes that alternate partly cancel (to 1/(1 + β)). The frameworks' own default for β is 0, which is plain gradient
 * descent; 0.9 is customary.
 *
 * Source: B. T. Polyak, "Some Methods of Speeding up the Convergence of Iteration Methods", USSR Computational Mathematics and
 * Mathematical Physics 4(5), 1964.
 */
export const momentum = defineOptimizer<Name, MomentumState>({
  id: 'momentum',
  idea: 'direction',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    momentum: momentumHyperparameter,
    dampening: { symbol: '\\tau', names: { pytorch: 'dampening' }, range: [0, 1], scale: 'linear', optional: true },
    weightDecay,
  },
  symbols: { g: 'g', v: 'v' },
  createState,
  forms: {
    pytorch: {
      defaults,
      equations: equations.pytorch,
      memory: { name: 'v', sign: -1, label: '−v' },
      parts: { share: ({ momentum }, rate) => -rate * momentum, memory: '−ηβv', gradient: '−ηg' },
      run: run('pytorch'),
    },
    keras: {
      defaults: { ...defaults, learningRate: 0.01 },
      equations: equations.keras,
      memory: { name: 'v', sign: 1, label: 'v' },
      parts: { share: ({ momentum }) => momentum, memory: 'βv', gradient: '−ηg' },
      run: run('keras'),
    },
  },
  frameworks: {
    pytorch: [
      { name: 'SGD', needs: { pytorch: {}, keras: { weightDecay: 0 } }, atConstantRate: ['keras'], defaults: plain },
    ],
    keras: [
      {
        name: 'SGD',
        needs: { keras: {}, pytorch: { dampening: 0, weightDecay: 0 } },
        atConstantRate: ['pytorch'],
        defaults: plain,
      },
    ],
    optax: [{ name: 'sgd', needs: { pytorch: {}, keras: {} }, atConstantRate: ['keras'], defaults: plain }],
  },
  source: {
    text: 'B. T. Polyak, Some Methods of Speeding up the Convergence of Iteration Methods, USSR Computational Mathematics and Mathematical Physics 4(5), 1964',
    url: 'https://doi.org/10.1016/0041-5553(64)90137-5',
  },
});
