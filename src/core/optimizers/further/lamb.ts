import { endsOf } from '../../objective/blocks.ts';
import { defineOptimizer, type Form, record, type Settings } from '../optimizer.ts';
import { beta1, beta2, epsilon, learningRate } from '../shared/hyperparameters.ts';
import { plainGradient } from '../shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon';

type LambState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** First and second moment: moving averages of g and of g². */
  m: new Float64Array(dimension),
  v: new Float64Array(dimension),
  /** Adam's step, before the learning rate. */
  u: new Float64Array(dimension),
  /** ‖x‖/‖u‖; 1 where either is 0. Of an objective with blocks, that of the last one. */
  ratio: new Float64Array(1),
  /** β₁ᵏ and β₂ᵏ as running products. */
  powers: Float64Array.of(1, 1),
});

/** Keras' form: each block of the objective by itself, as Keras has its variables; without blocks, all parameters are one. */
const run: Form<Name, LambState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient } = objective;
  const { g, m, v, u, ratio, powers } = state;
  const { beta1, beta2, epsilon } = settings;
  const ends = endsOf(objective);
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    powers[0] *= beta1;
    powers[1] *= beta2;
    let from = 0;
    for (const to of ends) {
      let ofX = 0;
      let ofU = 0;
      for (let i = from; i < to; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        u[i] = m[i] / (1 - powers[0]) / (Math.sqrt(v[i] / (1 - powers[1])) + epsilon);
        ofX += x[i] * x[i];
        ofU += u[i] * u[i];
      }
      ratio[0] = ofX > 0 && ofU > 0 ? Math.sqrt(ofX) / Math.sqrt(ofU) : 1;
      for (let i = from; i < to; i++) x[i] -= rates[k] * ratio[0] * u[i];
      from = to;
    }
    record(path, x, k);
  }
};

/**
 * LAMB: Adam's direction, with a step as long as the parameters themselves times the learning rate; made for very large batches, layer
 * by layer.
 *
 * Source: Y. You et al., "Large Batch Optimization for Deep Learning: Training BERT in 76 Minutes", ICLR 2020, algorithm 2.
 */
export const lamb = defineOptimizer<Name, LambState>({
  id: 'lamb',
  idea: 'both',
  hyperparameters: { learningRate, beta1, beta2, epsilon },
  symbols: { g: 'g', m: 'm', v: 'v', mHat: '\\hat m', vHat: '\\hat v', u: 'u', ratio: '\\varphi' },
  createState,
  forms: {
    keras: {
      defaults: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
      equations: () => [
        plainGradient,
        '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
        '@v \\gets @beta2 \\* @v + (1 - @beta2) \\* @g^2',
        '@mHat \\gets \\frac{@m}{1 - @beta1^{@k}}',
        '@vHat \\gets \\frac{@v}{1 - @beta2^{@k}}',
        '@u \\gets \\frac{@mHat}{\\sqrt{@vHat} + @epsilon}',
        '@ratio \\Gets \\frac{\\|@x\\|}{\\|@u\\|}',
        '@x \\gets @x - @learningRate \\* @ratio \\* @u',
      ],
      derive: ({ m, v }: LambState, { beta1, beta2 }: Settings<Name>, k: number) => ({
        mHat: m.map((value) => value / (1 - beta1 ** k)),
        vHat: v.map((value) => value / (1 - beta2 ** k)),
      }),
      memory: { name: 'm', sign: -1, label: '−m' },
      run,
    },
  },
  frameworks: {
    pytorch: 'none',
    keras: [{ name: 'Lamb', needs: { keras: {} } }],
    optax: [{ name: 'lamb', needs: { keras: {} } }],
  },
  source: {
    text: 'Y. You et al., Large Batch Optimization for Deep Learning: Training BERT in 76 Minutes, ICLR 2020',
    url: 'https://arxiv.org/abs/1904.00962',
  },
});
