import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { epsilon, learningRate, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'rho' | 'epsilon' | 'weightDecay';

type AdadeltaState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'keras';

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** Moving average of g². */
  s: new Float64Array(dimension),
  /** Moving average of u². */
  a: new Float64Array(dimension),
  /** The last step, before the learning rate. */
  u: new Float64Array(dimension),
});

/**
 * PyTorch, Keras and Optax write the same rule: ε inside both roots, the learning rate outside the average. Weight decay is L2 in
 * PyTorch and Optax, decoupled in Keras.
 *
 * TensorFlow.js' is not among the forms: it divides by s as it was before this gradient. From a start at zero s and a are then always
 * equal, whatever ρ and ε are, and its Adadelta is plain gradient descent.
 */
const run =
  (form: WrittenIn): Form<Name, AdadeltaState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g, s, a, u } = state;
    const { rho, epsilon, weightDecay } = settings;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      const rate = rates[k];
      for (let i = 0; i < x.length; i++) {
        if (weightDecay !== 0) {
          if (form === 'keras') x[i] -= rate * weightDecay * x[i];
          else g[i] += weightDecay * x[i];
        }
        const si = rho * s[i] + (1 - rho) * g[i] * g[i];
        const ui = (Math.sqrt(a[i] + epsilon) / Math.sqrt(si + epsilon)) * g[i];
        s[i] = si;
        u[i] = ui;
        a[i] = rho * a[i] + (1 - rho) * ui * ui;
        x[i] -= rate * ui;
      }
      record(path, x, k);
    }
  };

const equations =
  (form: WrittenIn) =>
  ({ weightDecay }: Settings<Name>) => [
    form === 'keras' ? plainGradient : gradientWithDecay(weightDecay),
    '@s \\gets @rho \\* @s + (1 - @rho) \\* @g^2',
    '@u \\gets \\frac{\\sqrt{@a + @epsilon}}{\\sqrt{@s + @epsilon}} \\* @g',
    '@a \\gets @rho \\* @a + (1 - @rho) \\* @u^2',
    ...(form === 'keras' ? decoupledDecay(weightDecay) : []),
    '@x \\gets @x - @learningRate \\* @u',
  ];

const defaults = { learningRate: 1, rho: 0.9, epsilon: 1e-6, weightDecay: 0 };

const written = (form: WrittenIn, changed: Partial<Settings<Name>> = {}) => ({
  defaults: { ...defaults, ...changed },
  equations: equations(form),
  run: run(form),
});

/**
 * Adadelta: RMSprop that multiplies by the average size of its own last steps, so that a step has the unit of x and the learning rate is
 * no more than a factor: 1 in the paper.
 *
 * Source: M. D. Zeiler, "ADADELTA: An Adaptive Learning Rate Method", arXiv:1212.5701, 2012.
 */
export const adadelta = defineOptimizer<Name, AdadeltaState>({
  id: 'adadelta',
  idea: 'step-size',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    rho: {
      symbol: '\\rho',
      names: { pytorch: 'rho', keras: 'rho', optax: 'rho' },
      range: [0, 0.999],
      scale: 'linear',
      main: true,
    },
    epsilon: { ...epsilon, main: true },
    weightDecay: { ...weightDecay, names: { ...weightDecay.names, optax: 'weight_decay' } },
  },
  symbols: { g: 'g', s: 's', a: 'a', u: 'u' },
  createState,
  forms: {
    pytorch: written('pytorch'),
    keras: written('keras', { learningRate: 0.001, rho: 0.95, epsilon: 1e-7 }),
    optax: written('pytorch'),
  },
  frameworks: {
    pytorch: [{ name: 'Adadelta', needs: { pytorch: {}, optax: {}, keras: { weightDecay: 0 } } }],
    keras: [{ name: 'Adadelta', needs: { keras: {}, pytorch: { weightDecay: 0 }, optax: { weightDecay: 0 } } }],
    optax: [{ name: 'adadelta', needs: { optax: {}, pytorch: {}, keras: { weightDecay: 0 } } }],
  },
  source: {
    text: 'M. D. Zeiler, ADADELTA: An Adaptive Learning Rate Method, 2012',
    url: 'https://arxiv.org/abs/1212.5701',
  },
});
