import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { learningRate, momentum, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'momentum' | 'weightDecay';

type NagState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** Velocity. */
  v: new Float64Array(dimension),
  /** The look-ahead point of the last step, where the textbook takes its gradient; the frameworks have none. */
  ahead: new Float64Array(dimension),
});

/** The method as it was meant: let the old velocity carry you ahead, look at the slope there, and only then change the velocity. */
const runTextbook: Form<Name, NagState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient } = objective;
  const { g, v, ahead } = state;
  const { weightDecay } = settings;
  // Made a number here, once: V8 would unwrap what it reads from the settings again at every use.
  const momentum = +settings.momentum;
  const n = objective.dimension;
  const kept = path.length > 0;
  // Where a step looks ahead to is computed at the end of the one before, while x and v are at hand.
  if (from < to) for (let i = 0; i < n; i++) ahead[i] = x[i] + momentum * v[i];
  for (let k = from; k < to; k++) {
    gradient(ahead, g, k);
    const rate = rates[k];
    const at = (k + 1) * n;
    const more = k + 1 < to;
    for (let i = 0; i < n; i++) {
      if (weightDecay !== 0) g[i] += weightDecay * ahead[i];
      const vi = momentum * v[i] - rate * g[i];
      const xi = x[i] + vi;
      v[i] = vi;
      x[i] = xi;
      if (kept) path[at + i] = xi;
      if (more) ahead[i] = xi + momentum * vi;
    }
  }
};

/**
 * The frameworks' rewriting, which takes the gradient at x: with a constant learning rate and β its iterates are the look-ahead points
 * of the textbook. PyTorch (and Optax, TensorFlow.js) keeps the learning rate out of v, Keras has it inside.
 * Weight decay is L2 in PyTorch, decoupled in Keras.
 */
const run =
  (form: 'pytorch' | 'keras'): Form<Name, NagState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g, v } = state;
    const { momentum, weightDecay } = settings;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      const rate = rates[k];
      for (let i = 0; i < x.length; i++) {
        if (form === 'keras') {
          const vi = momentum * v[i] - rate * g[i];
          v[i] = vi;
          if (weightDecay !== 0) x[i] -= rate * weightDecay * x[i];
          x[i] += momentum * vi - rate * g[i];
        } else {
          if (weightDecay !== 0) g[i] += weightDecay * x[i];
          const vi = momentum * v[i] + g[i];
          v[i] = vi;
          x[i] -= rate * (g[i] + momentum * vi);
        }
      }
      record(path, x, k);
    }
  };

const equations = {
  textbook: ({ weightDecay }: Settings<Name>) => [
    '@ahead \\gets @x + @momentum \\* @v',
    gradientWithDecay(weightDecay, '@ahead'),
    '@v \\gets @momentum \\* @v - @learningRate \\* @g',
    '@x \\gets @x + @v',
  ],
  pytorch: ({ weightDecay }: Settings<Name>) => [
    gradientWithDecay(weightDecay),
    '@v \\gets @momentum \\* @v + @g',
    '@x \\gets @x - @learningRate \\* (@g + @momentum \\* @v)',
  ],
  keras: ({ weightDecay }: Settings<Name>) => [
    plainGradient,
    '@v \\gets @momentum \\* @v - @learningRate \\* @g',
    ...decoupledDecay(weightDecay),
    '@x \\gets @x + @momentum \\* @v - @learningRate \\* @g',
  ],
};

const defaults = { learningRate: 0.01, momentum: 0.9, weightDecay: 0 };

/** No framework's SGD has momentum unless asked; in all three it is Nesterov's when this argument says so. */
const plain = { momentum: 0 };
const fixed = { nesterov: true };

/**
 * Nesterov's accelerated gradient: momentum that looks where its velocity is about to carry it, and corrects itself by the slope there.
 * The frameworks' own default for β is 0, which is plain gradient descent; 0.9 is customary.
 *
 * Sources: Y. Nesterov, "A Method for Solving the Convex Programming Problem with Convergence Rate O(1/k²)", Doklady AN SSSR 269(3),
 * 1983; written with a velocity by I. Sutskever, J. Martens, G. Dahl, G. Hinton, "On the Importance of Initialization and Momentum in
 * Deep Learning", ICML 2013.
 */
export const nag = defineOptimizer<Name, NagState>({
  id: 'nag',
  idea: 'direction',
  coordinatewise: true,
  hyperparameters: { learningRate, momentum, weightDecay },
  symbols: { g: 'g', v: 'v', ahead: '\\tilde x' },
  createState,
  forms: {
    textbook: {
      defaults,
      equations: equations.textbook,
      memory: { name: 'v', sign: 1, label: 'v' },
      parts: { share: ({ momentum }) => momentum, memory: 'βv', gradient: '−ηg' },
      run: runTextbook,
    },
    pytorch: {
      defaults: { ...defaults, learningRate: 0.001 },
      equations: equations.pytorch,
      memory: { name: 'v', sign: -1, label: '−v' },
      parts: { share: ({ momentum }, rate) => -rate * momentum ** 2, memory: '−ηβ²v', gradient: '−η(1+β)g' },
      run: run('pytorch'),
    },
    keras: {
      defaults,
      equations: equations.keras,
      memory: { name: 'v', sign: 1, label: 'v' },
      parts: { share: ({ momentum }) => momentum ** 2, memory: 'β²v', gradient: '−η(1+β)g' },
      run: run('keras'),
    },
  },
  frameworks: {
    pytorch: [
      {
        name: 'SGD',
        needs: { pytorch: {}, keras: { weightDecay: 0 } },
        fixed,
        unless: plain,
        atConstantRate: ['keras'],
        defaults: plain,
      },
      // PyTorch refuses Nesterov's form without momentum, where it is plain descent.
      { name: 'SGD', needs: { pytorch: plain, keras: plain } },
    ],
    keras: [
      {
        name: 'SGD',
        needs: { keras: {}, pytorch: { weightDecay: 0 } },
        fixed,
        atConstantRate: ['pytorch'],
        defaults: plain,
      },
    ],
    optax: [{ name: 'sgd', needs: { pytorch: {}, keras: {} }, fixed, atConstantRate: ['keras'], defaults: plain }],
  },
  source: {
    text: 'I. Sutskever, J. Martens, G. Dahl and G. Hinton, On the Importance of Initialization and Momentum in Deep Learning, ICML 2013, after Y. Nesterov (1983)',
    url: 'https://proceedings.mlr.press/v28/sutskever13.html',
  },
});
