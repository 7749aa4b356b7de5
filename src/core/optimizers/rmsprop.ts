import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { epsilon, learningRate, momentum, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'rho' | 'epsilon' | 'momentum' | 'centered' | 'weightDecay';

type RmspropState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'keras' | 'tfjs';

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** Moving average of g². */
  s: new Float64Array(dimension),
  /** Moving average of g, where the rule is centered: s − m² is the variance of g. */
  m: new Float64Array(dimension),
  /** Velocity: what is left of all scaled gradients so far (Keras, TensorFlow.js: of all steps so far). */
  v: new Float64Array(dimension),
});

/**
 * PyTorch adds ε to the root and the learning rate when it moves; Keras (and Optax) has ε inside the root and the learning rate inside
 * the velocity. TensorFlow.js writes Keras' form, except that centered it takes ε away from the variance: where g has hardly varied it
 * draws the root of a negative number, and x is NaN from there on.
 * Weight decay is L2 in PyTorch, decoupled in Keras; TensorFlow.js has none, and gets PyTorch's here.
 */
const run =
  (form: WrittenIn): Form<Name, RmspropState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g, s, m, v } = state;
    const { rho, epsilon, momentum, centered, weightDecay } = settings;
    const inRoot = form === 'tfjs' && centered !== 0 ? -epsilon : epsilon;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      const rate = rates[k];
      for (let i = 0; i < x.length; i++) {
        if (weightDecay !== 0) {
          if (form === 'keras') x[i] -= rate * weightDecay * x[i];
          else g[i] += weightDecay * x[i];
        }
        let square = rho * s[i] + (1 - rho) * g[i] * g[i];
        s[i] = square;
        if (centered !== 0) {
          const mi = rho * m[i] + (1 - rho) * g[i];
          m[i] = mi;
          square -= mi * mi;
        }
        if (form === 'pytorch') {
          const vi = momentum * v[i] + g[i] / (Math.sqrt(square) + epsilon);
          v[i] = vi;
          x[i] -= rate * vi;
        } else {
          const vi = momentum * v[i] + (rate * g[i]) / Math.sqrt(square + inRoot);
          v[i] = vi;
          x[i] -= vi;
        }
      }
      record(path, x, k);
    }
  };

const equations =
  (form: WrittenIn) =>
  ({ momentum, centered, weightDecay }: Settings<Name>) => {
    const square = centered !== 0 ? '@s - @m^2' : '@s';
    const sign = form === 'tfjs' && centered !== 0 ? '-' : '+';
    const root = form === 'pytorch' ? `\\sqrt{${square}} + @epsilon` : `\\sqrt{${square} ${sign} @epsilon}`;
    const lines = [
      form === 'keras' ? plainGradient : gradientWithDecay(weightDecay),
      '@s \\gets @rho \\* @s + (1 - @rho) \\* @g^2',
    ];
    if (centered !== 0) lines.push('@m \\gets @rho \\* @m + (1 - @rho) \\* @g');
    if (form === 'keras') lines.push(...decoupledDecay(weightDecay));
    if (momentum === 0) lines.push(`@x \\gets @x - @learningRate \\* \\frac{@g}{${root}}`);
    else if (form === 'pytorch')
      lines.push(`@v \\gets @momentum \\* @v + \\frac{@g}{${root}}`, '@x \\gets @x - @learningRate \\* @v');
    else lines.push(`@v \\gets @momentum \\* @v + @learningRate \\* \\frac{@g}{${root}}`, '@x \\gets @x - @v');
    return lines;
  };

const defaults = { learningRate: 0.001, rho: 0.9, epsilon: 1e-7, momentum: 0, centered: 0, weightDecay: 0 };

/**
 * RMSprop: Adagrad with a memory that fades. Each parameter's gradient is divided by the root of the moving average of its square,
 * so that steps neither depend on the scale of the slope nor die out.
 *
 * Source: T. Tieleman, G. Hinton, "Lecture 6.5: rmsprop, Divide the Gradient by a Running Average of Its Recent Magnitude", Coursera,
 * Neural Networks for Machine Learning, 2012. Centered, with momentum: A. Graves, "Generating Sequences With Recurrent Neural
 * Networks", arXiv:1308.0850, 2013.
 */
export const rmsprop = defineOptimizer<Name, RmspropState>({
  id: 'rmsprop',
  idea: 'step-size',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    rho: {
      symbol: '\\rho',
      names: { pytorch: 'alpha', keras: 'rho', optax: 'decay' },
      range: [0, 0.999],
      scale: 'linear',
      main: true,
    },
    epsilon,
    momentum: { ...momentum, optional: true },
    centered: {
      symbol: '\\text{centered}',
      names: { pytorch: 'centered', keras: 'centered', optax: 'centered' },
      range: [0, 1],
      scale: 'flag',
      optional: true,
    },
    weightDecay,
  },
  symbols: { g: 'g', s: 's', m: 'm', v: 'v' },
  createState,
  forms: {
    pytorch: {
      defaults: { ...defaults, learningRate: 0.01, rho: 0.99, epsilon: 1e-8 },
      equations: equations('pytorch'),
      run: run('pytorch'),
    },
    keras: { defaults, equations: equations('keras'), run: run('keras') },
    tfjs: { defaults, equations: equations('tfjs'), run: run('tfjs') },
  },
  frameworks: {
    pytorch: [{ name: 'RMSprop', needs: { pytorch: {} } }],
    keras: [{ name: 'RMSprop', needs: { keras: {} } }],
    optax: [
      { name: 'rmsprop', needs: { keras: {} }, fixed: { eps_in_sqrt: true }, defaults: { epsilon: 1e-8 } },
      // ε outside the root with the learning rate inside the velocity is nobody's form: at a constant rate it is PyTorch's.
      { name: 'rmsprop', needs: { pytorch: {} }, fixed: { eps_in_sqrt: false }, atConstantRate: ['pytorch'] },
    ],
  },
  source: {
    text: 'T. Tieleman and G. Hinton, Lecture 6.5: rmsprop, Coursera: Neural Networks for Machine Learning, 2012',
    url: 'https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf',
  },
});
