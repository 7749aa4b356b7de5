import { defineOptimizer, type Form } from './optimizer.ts';
import { learningRate, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'weightDecay';

type SgdState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
});

/** Weight decay is L2 (part of g) in PyTorch, decoupled (x shrinks first) in Keras: the same but for rounding. */
const run =
  (form: 'pytorch' | 'keras'): Form<Name, SgdState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g } = state;
    const { weightDecay } = settings;
    const n = objective.dimension;
    const keras = form === 'keras';
    const kept = path.length > 0;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      const rate = rates[k];
      const at = (k + 1) * n;
      for (let i = 0; i < n; i++) {
        if (weightDecay !== 0) {
          if (keras) x[i] -= rate * weightDecay * x[i];
          else g[i] += weightDecay * x[i];
        }
        const xi = x[i] - rate * g[i];
        x[i] = xi;
        if (kept) path[at + i] = xi;
      }
    }
  };

const step = '@x \\gets @x - @learningRate \\* @g';

/**
 * Gradient descent: a step against the gradient, in proportion to its length. On mini-batches it is what the frameworks call SGD,
 * stochastic gradient descent. Optax and TensorFlow.js compute the same, without weight decay.
 *
 * Sources: A. Cauchy, "Méthode générale pour la résolution des systèmes d'équations simultanées" (1847), for the step along the full
 * gradient; H. Robbins, S. Monro, "A Stochastic Approximation Method", Annals of Mathematical Statistics 22(3), 1951, for noisy ones.
 */
export const sgd = defineOptimizer<Name, SgdState>({
  id: 'sgd',
  idea: 'plain',
  coordinatewise: true,
  hyperparameters: { learningRate, weightDecay },
  symbols: { g: 'g' },
  createState,
  forms: {
    pytorch: {
      defaults: { learningRate: 0.001, weightDecay: 0 },
      equations: ({ weightDecay }) => [gradientWithDecay(weightDecay), step],
      run: run('pytorch'),
    },
    keras: {
      defaults: { learningRate: 0.01, weightDecay: 0 },
      equations: ({ weightDecay }) => [plainGradient, ...decoupledDecay(weightDecay), step],
      run: run('keras'),
    },
  },
  frameworks: {
    pytorch: [{ name: 'SGD', needs: { pytorch: {}, keras: {} } }],
    keras: [{ name: 'SGD', needs: { keras: {}, pytorch: {} } }],
    optax: [{ name: 'sgd', needs: { pytorch: {}, keras: {} } }],
  },
  source: {
    text: 'H. Robbins and S. Monro, A Stochastic Approximation Method, Annals of Mathematical Statistics 22(3), 1951',
    url: 'https://doi.org/10.1214/aoms/1177729586',
  },
});
