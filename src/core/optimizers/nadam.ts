import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { beta1, beta2, epsilon, learningRate, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'momentumDecay' | 'weightDecay';

type NadamState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'keras';

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** First and second moment: moving averages of g and of g². */
  m: new Float64Array(dimension),
  v: new Float64Array(dimension),
  /** m̂, the corrected average as it will be after the next gradient if that is the last one again. */
  mHat: new Float64Array(dimension),
  /** β₁ of this update and of the next one: they grow from β₁/2 to β₁. */
  mu: new Float64Array(1),
  muNext: new Float64Array(1),
  /** Product of all μ so far. */
  product: Float64Array.of(1),
  /** β₂ᵏ as a running product. */
  power: Float64Array.of(1),
});

/**
 * PyTorch and Keras let β₁ grow from its half, at a pace ψ of 0.004 in PyTorch and always 1 in Keras; Optax keeps β₁ as it is, which
 * stands here as ψ = 0. (PyTorch itself, given 0, would halve β₁ for ever.)
 * Weight decay is L2 in PyTorch and Optax, decoupled in Keras.
 */
const run =
  (form: WrittenIn): Form<Name, NadamState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient, functions: { pow } = Math } = objective;
    const { g, m, v, mHat, mu, muNext, product, power } = state;
    const { beta1, beta2, epsilon, momentumDecay, weightDecay } = settings;
    // β₁ of update k; ψ = 0 leaves it as it is.
    const warmed = (k: number) => (momentumDecay === 0 ? beta1 : beta1 * (1 - 0.5 * pow(0.96, momentumDecay * k)));
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      mu[0] = k === 0 ? warmed(1) : muNext[0];
      muNext[0] = warmed(k + 2);
      product[0] *= mu[0];
      power[0] *= beta2;
      const ofM = muNext[0] / (1 - product[0] * muNext[0]);
      const ofG = (1 - mu[0]) / (1 - product[0]);
      const correction2 = 1 - power[0];
      const rate = rates[k];
      for (let i = 0; i < x.length; i++) {
        if (weightDecay !== 0) {
          if (form === 'keras') x[i] -= rate * weightDecay * x[i];
          else g[i] += weightDecay * x[i];
        }
        const mi = beta1 * m[i] + (1 - beta1) * g[i];
        const vi = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        const average = ofM * mi + ofG * g[i];
        m[i] = mi;
        v[i] = vi;
        mHat[i] = average;
        x[i] -= (rate * average) / (Math.sqrt(vi / correction2) + epsilon);
      }
      record(path, x, k);
    }
  };

const equations =
  (form: WrittenIn) =>
  ({ momentumDecay, weightDecay }: Settings<Name>) => {
    const warmed = (k: string) => `@beta1 \\* (1 - \\frac{1}{2} \\* 0.96^{@momentumDecay \\* ${k}})`;
    const average =
      momentumDecay === 0
        ? ['@mHat \\gets \\frac{@beta1 \\* @m}{1 - @beta1^{@k + 1}} + \\frac{(1 - @beta1) \\* @g}{1 - @beta1^{@k}}']
        : [
            `@mu \\gets ${warmed('@k')}`,
            `@muNext \\gets ${warmed('(@k + 1)')}`,
            '@product \\gets @product \\* @mu',
            '@mHat \\gets \\frac{@muNext \\* @m}{1 - @product \\* @muNext} + \\frac{(1 - @mu) \\* @g}{1 - @product}',
          ];
    return [
      form === 'keras' ? plainGradient : gradientWithDecay(weightDecay),
      '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
      '@v \\gets @beta2 \\* @v + (1 - @beta2) \\* @g^2',
      ...average,
      '@vHat \\gets \\frac{@v}{1 - @beta2^{@k}}',
      ...(form === 'keras' ? decoupledDecay(weightDecay) : []),
      '@x \\gets @x - \\frac{@learningRate \\* @mHat}{\\sqrt{@vHat} + @epsilon}',
    ];
  };

const written = (form: WrittenIn, changed: Partial<Settings<Name>>) => ({
  defaults: {
    learningRate: 0.002,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
    momentumDecay: 0.004,
    weightDecay: 0,
    ...changed,
  },
  equations: equations(form),
  derive: ({ v }: NadamState, { beta2 }: Settings<Name>, k: number) => ({
    vHat: v.map((value) => value / (1 - beta2 ** k)),
  }),
  memory: { name: 'm', sign: -1, label: '−m' } as const,
  run: run(form),
});

/**
 * Nadam: Adam with Nesterov's look ahead. The average that moves x is the one that the next step would use, with this gradient counted
 * once more.
 *
 * Source: T. Dozat, "Incorporating Nesterov Momentum into Adam", ICLR 2016 workshop; the growing β₁ is from its algorithm 2.
 */
export const nadam = defineOptimizer<Name, NadamState>({
  id: 'nadam',
  idea: 'both',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    beta1,
    beta2,
    epsilon,
    momentumDecay: {
      symbol: '\\psi',
      names: { pytorch: 'momentum_decay' },
      range: [0, 1],
      scale: 'linear',
      optional: true,
    },
    weightDecay,
  },
  symbols: {
    g: 'g',
    m: 'm',
    v: 'v',
    mHat: '\\hat m',
    vHat: '\\hat v',
    mu: '\\mu_k',
    muNext: '\\mu_{k+1}',
    product: 'P',
  },
  createState,
  forms: {
    pytorch: written('pytorch', {}),
    keras: written('keras', { learningRate: 0.001, epsilon: 1e-7, momentumDecay: 1 }),
    optax: written('pytorch', { learningRate: 0.001, momentumDecay: 0 }),
  },
  frameworks: {
    // Given a momentum decay of 0, PyTorch would halve β₁ for ever.
    // It keeps the product of its μ in single precision.
    pytorch: [{ name: 'NAdam', needs: { pytorch: {}, optax: {} }, unless: { momentumDecay: 0 }, isSingle: true }],
    keras: [{ name: 'Nadam', needs: { keras: { momentumDecay: 1 } } }],
    optax: [{ name: 'nadam', needs: { optax: {}, pytorch: {} } }],
  },
  source: {
    text: 'T. Dozat, Incorporating Nesterov Momentum into Adam, ICLR 2016 workshop',
    url: 'https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ',
  },
});
