import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { beta1, beta2, epsilon, learningRate, weightDecay } from './shared/hyperparameters.ts';
import { gradientWithDecay } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'threshold' | 'weightDecay';

type RadamState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'optax';

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** First and second moment: moving averages of g and of g². */
  m: new Float64Array(dimension),
  v: new Float64Array(dimension),
  /** How many gradients v is worth: now, and after very many steps. */
  rho: new Float64Array(1),
  rhoInfinity: new Float64Array(1),
  /** The rectification; 0 as long as v is not to be trusted. */
  r: new Float64Array(1),
  /** β₁ᵏ as a running product. */
  power: Float64Array.of(1),
});

/**
 * PyTorch divides √v + ε by √(1 − β₂ᵏ), as Keras' Adam does, and trusts v above the threshold; Optax has ε beside √v̂ and trusts v from
 * the threshold on. Weight decay is L2.
 */
const run =
  (form: WrittenIn): Form<Name, RadamState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient, functions: { pow } = Math } = objective;
    const { g, m, v, rho, rhoInfinity, r, power } = state;
    const { beta1, beta2, epsilon, threshold, weightDecay } = settings;
    const end = 2 / (1 - beta2) - 1;
    rhoInfinity[0] = end;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      power[0] *= beta1;
      // A power, not a running product: the difference below loses three digits, and no more can be spared.
      const faded = pow(beta2, k + 1);
      const now = end - (2 * (k + 1) * faded) / (1 - faded);
      const trusted = form === 'optax' ? now >= threshold : now > threshold;
      rho[0] = now;
      r[0] = trusted ? Math.sqrt(((now - 4) * (now - 2) * end) / ((end - 4) * (end - 2) * now)) : 0;
      const root = Math.sqrt(1 - faded);
      const eps = form === 'optax' ? epsilon * root : epsilon;
      const rate = rates[k] / (1 - power[0]);
      const rectified = rate * r[0] * root;
      for (let i = 0; i < x.length; i++) {
        if (weightDecay !== 0) g[i] += weightDecay * x[i];
        const mi = beta1 * m[i] + (1 - beta1) * g[i];
        const vi = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        m[i] = mi;
        v[i] = vi;
        x[i] -= trusted ? (rectified * mi) / (Math.sqrt(vi) + eps) : rate * mi;
      }
      record(path, x, k);
    }
  };

const equations =
  (form: WrittenIn) =>
  ({ weightDecay }: Settings<Name>) => {
    const [above, below] = form === 'optax' ? ['\\ge', '<'] : ['>', '\\le'];
    const rectification =
      '\\sqrt{\\frac{(@rho - 4) \\* (@rho - 2) \\* @rhoInfinity}{(@rhoInfinity - 4) \\* (@rhoInfinity - 2) \\* @rho}}';
    const epsilon = form === 'optax' ? '@epsilon' : '\\frac{@epsilon}{\\sqrt{1 - @beta2^{@k}}}';
    return [
      gradientWithDecay(weightDecay),
      '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
      '@v \\gets @beta2 \\* @v + (1 - @beta2) \\* @g^2',
      '@mHat \\gets \\frac{@m}{1 - @beta1^{@k}}',
      '@vHat \\gets \\frac{@v}{1 - @beta2^{@k}}',
      '@rhoInfinity \\gets \\frac{2}{1 - @beta2} - 1',
      '@rho \\gets @rhoInfinity - \\frac{2 \\* @k \\* @beta2^{@k}}{1 - @beta2^{@k}}',
      `@r \\gets \\begin{cases} ${rectification} & @rho ${above} @threshold \\\\ 0 & @rho ${below} @threshold \\end{cases}`,
      `@x \\gets \\begin{cases} @x - \\frac{@learningRate \\* @r \\* @mHat}{\\sqrt{@vHat} + ${epsilon}} & @rho ${above} @threshold \\\\ @x - @learningRate \\* @mHat & @rho ${below} @threshold \\end{cases}`,
    ];
  };

const defaults = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, threshold: 5, weightDecay: 0 };

const written = (form: WrittenIn) => ({
  defaults,
  equations: equations(form),
  derive: ({ m, v }: RadamState, { beta1, beta2 }: Settings<Name>, k: number) => ({
    mHat: m.map((value) => value / (1 - beta1 ** k)),
    vHat: v.map((value) => value / (1 - beta2 ** k)),
  }),
  memory: { name: 'm', sign: -1, label: '−m' } as const,
  run: run(form),
});

/**
 * RAdam: Adam that does without v as long as v rests on too few gradients, and trusts it the more the longer it has been averaging. Its
 * first steps (five at β₂ = 0.999) are momentum's, at the full learning rate.
 *
 * Source: L. Liu et al., "On the Variance of the Adaptive Learning Rate and Beyond", ICLR 2020, algorithm 2.
 */
export const radam = defineOptimizer<Name, RadamState>({
  id: 'radam',
  idea: 'both',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    beta1,
    beta2,
    epsilon,
    threshold: { symbol: '\\tau', names: { optax: 'threshold' }, range: [4, 10], scale: 'linear' },
    weightDecay,
  },
  symbols: {
    g: 'g',
    m: 'm',
    v: 'v',
    mHat: '\\hat m',
    vHat: '\\hat v',
    rho: '\\rho',
    rhoInfinity: '\\rho_\\infty',
    r: 'r',
  },
  createState,
  forms: {
    pytorch: written('pytorch'),
    optax: written('optax'),
  },
  frameworks: {
    pytorch: [{ name: 'RAdam', needs: { pytorch: { threshold: 5 } } }],
    keras: 'none',
    optax: [{ name: 'radam', needs: { optax: {} } }],
  },
  source: {
    text: 'L. Liu et al., On the Variance of the Adaptive Learning Rate and Beyond, ICLR 2020',
    url: 'https://arxiv.org/abs/1908.03265',
  },
});
