import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { epsilon, learningRate, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'epsilon' | 'initialAccumulator' | 'learningRateDecay' | 'weightDecay';

type AdagradState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'keras';

const createState = (dimension: number, { initialAccumulator }: Settings<Name>) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** Sum of the squares of all gradients so far, above its start value. */
  s: new Float64Array(dimension).fill(initialAccumulator),
});

/**
 * PyTorch adds ε to √s; Keras (and Optax, TensorFlow.js) adds it to s, inside the root.
 * Weight decay is L2 in PyTorch, decoupled in Keras.
 */
const run =
  (form: WrittenIn): Form<Name, AdagradState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g, s } = state;
    const { epsilon, learningRateDecay, weightDecay } = settings;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      const rate = rates[k] / (1 + k * learningRateDecay);
      for (let i = 0; i < x.length; i++) {
        if (weightDecay !== 0) {
          if (form === 'keras') x[i] -= rate * weightDecay * x[i];
          else g[i] += weightDecay * x[i];
        }
        const si = s[i] + g[i] * g[i];
        s[i] = si;
        x[i] -= (rate * g[i]) / (form === 'keras' ? Math.sqrt(si + epsilon) : Math.sqrt(si) + epsilon);
      }
      record(path, x, k);
    }
  };

const equations =
  (form: WrittenIn) =>
  ({ learningRateDecay, weightDecay }: Settings<Name>) => {
    const decay = learningRateDecay !== 0;
    const rate = decay ? '\\frac{@learningRate}{1 + (@k - 1) \\* @learningRateDecay}' : '@learningRate';
    return [
      form === 'keras' ? plainGradient : gradientWithDecay(weightDecay),
      '@s \\gets @s + @g^2',
      ...(form === 'keras' ? decoupledDecay(weightDecay, rate) : []),
      `@x \\gets @x - ${rate} \\* \\frac{@g}{${form === 'keras' ? '\\sqrt{@s + @epsilon}' : '\\sqrt{@s} + @epsilon'}}`,
    ];
  };

const defaults = { learningRate: 0.01, epsilon: 1e-10, initialAccumulator: 0, learningRateDecay: 0, weightDecay: 0 };

/**
 * Adagrad: each parameter's learning rate is divided by the root of the sum of its squared gradients, so that parameters that rarely
 * see a slope keep large steps. The sum only grows: the rates only shrink.
 *
 * Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", Journal of
 * Machine Learning Research 12, 2011 (the diagonal version).
 */
export const adagrad = defineOptimizer<Name, AdagradState>({
  id: 'adagrad',
  idea: 'step-size',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    epsilon,
    initialAccumulator: {
      symbol: 's_0',
      names: {
        pytorch: 'initial_accumulator_value',
        keras: 'initial_accumulator_value',
        optax: 'initial_accumulator_value',
      },
      range: [0, 1],
      scale: 'linear',
    },
    learningRateDecay: {
      symbol: '\\gamma',
      names: { pytorch: 'lr_decay' },
      range: [0, 0.1],
      scale: 'linear',
      optional: true,
    },
    weightDecay,
  },
  symbols: { g: 'g', s: 's' },
  createState,
  forms: {
    pytorch: { defaults, equations: equations('pytorch'), run: run('pytorch') },
    keras: {
      defaults: { ...defaults, learningRate: 0.001, epsilon: 1e-7, initialAccumulator: 0.1 },
      equations: equations('keras'),
      run: run('keras'),
    },
  },
  frameworks: {
    pytorch: [{ name: 'Adagrad', needs: { pytorch: {} } }],
    keras: [{ name: 'Adagrad', needs: { keras: {} } }],
    optax: [{ name: 'adagrad', needs: { keras: {} } }],
  },
  source: {
    text: 'J. Duchi, E. Hazan and Y. Singer, Adaptive Subgradient Methods for Online Learning and Stochastic Optimization, JMLR 12, 2011',
    url: 'https://jmlr.org/papers/v12/duchi11a.html',
  },
});
