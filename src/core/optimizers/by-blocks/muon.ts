import { defineOptimizer, type Form, record, type Settings } from '../optimizer.ts';
import { epsilon, learningRate, momentum, weightDecay } from '../shared/hyperparameters.ts';
import { orthogonalizer } from '../shared/orthogonalize.ts';
import { decoupledDecay, plainGradient } from '../shared/weight-decay.ts';

type Name =
  | 'learningRate'
  | 'biasRate'
  | 'momentum'
  | 'nesterov'
  | 'weightDecay'
  | 'matchRms'
  | 'newtonSchulzSteps'
  | 'a'
  | 'b'
  | 'c'
  | 'epsilon';

type MuonState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** Moving average of g. */
  m: new Float64Array(dimension),
  /** Of biases: moving average of g². */
  v: new Float64Array(dimension),
  /** The last step's direction before the learning rate: of weights the orthogonalized matrix, times what its shape asks for. */
  o: new Float64Array(dimension),
  /** β₁ᵏ and β₂ᵏ of the biases as running products. */
  powers: Float64Array.of(1, 1),
});

/** What AdamW has for the biases: PyTorch's defaults, without decay. */
const bias = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** The factor of a matrix's step: 'original' keeps it for tall ones in proportion to √(rows / columns); the other gives it AdamW's usual length. */
function scaleOf(rows: number, columns: number, { matchRms }: Settings<Name>): number {
  return matchRms === 0 ? Math.sqrt(Math.max(1, rows / columns)) : 0.2 * Math.sqrt(Math.max(rows, columns));
}

const run: Form<Name, MuonState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient, blocks = [] } = objective;
  const { g, m, v, o, powers } = state;
  const { learningRate, biasRate, momentum, nesterov, weightDecay } = settings;
  const { a, b, c, epsilon, newtonSchulzSteps } = settings;
  const isWeight = new Uint8Array(x.length);
  const matrices = blocks.flatMap(({ kind, shape, offset }) => {
    const [rows, columns = 0] = shape;
    if (kind !== 'weight' || columns === 0) return [];
    const entries = o.subarray(offset, offset + rows * columns);
    isWeight.fill(1, offset, offset + entries.length);
    const newtonSchulz = { steps: Math.round(newtonSchulzSteps), a, b, c, epsilon };
    return [{ entries, scale: scaleOf(rows, columns, settings), apply: orthogonalizer(rows, columns, newtonSchulz) }];
  });
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    powers[0] *= bias.beta1;
    powers[1] *= bias.beta2;
    for (let i = 0; i < x.length; i++) {
      const share = isWeight[i] === 1 ? momentum : bias.beta1;
      m[i] = share * m[i] + (1 - share) * g[i];
      if (isWeight[i] === 1) o[i] = nesterov === 0 ? m[i] : (1 - momentum) * g[i] + momentum * m[i];
      else {
        v[i] = bias.beta2 * v[i] + (1 - bias.beta2) * g[i] * g[i];
        o[i] = m[i] / (1 - powers[0]) / (Math.sqrt(v[i] / (1 - powers[1])) + bias.epsilon);
      }
    }
    for (const { entries, scale, apply } of matrices) {
      apply(entries);
      for (let i = 0; i < entries.length; i++) entries[i] *= scale;
    }
    const rate = rates[k];
    // Both rates follow one schedule.
    const rateOfBiases = learningRate === 0 ? 0 : (rate / learningRate) * biasRate;
    for (let i = 0; i < x.length; i++) {
      if (isWeight[i] === 1) x[i] = x[i] * (1 - rate * weightDecay) - rate * o[i];
      else x[i] -= rateOfBiases * o[i];
    }
    record(path, x, k);
  }
};

/**
 * Muon: momentum whose step for each matrix of weights is made orthogonal, so that no direction of the matrix is left behind by another. Biases,
 * and all parameters of an objective that names no blocks, go by AdamW, as its authors do.
 *
 * The formula is that of a weight matrix; biases have the one of `adamw.ts`. PyTorch orthogonalizes in bfloat16, this does in double precision.
 *
 * Source: K. Jordan et al., "Muon: An Optimizer for Hidden Layers in Neural Networks", 2024; J. Liu et al., "Muon is Scalable for LLM
 * Training", 2025, for `matchRms` and the decay.
 */
export const muon = defineOptimizer<Name, MuonState>({
  id: 'muon',
  idea: 'direction',
  // Three products of matrices in every step of Newton–Schulz; the shorter side of one is at most √n.
  cost: ({ newtonSchulzSteps }, n) => ({
    evaluations: 1,
    products: 3 * Math.max(0, Math.round(newtonSchulzSteps)) * n ** 1.5,
  }),
  hyperparameters: {
    learningRate,
    biasRate: { symbol: '\\eta_b', names: {}, range: [1e-5, 1], scale: 'log' },
    momentum: { ...momentum, names: { pytorch: 'momentum' } },
    nesterov: {
      symbol: '\\text{Nesterov}',
      names: { pytorch: 'nesterov' },
      range: [0, 1],
      scale: 'flag',
      optional: true,
    },
    weightDecay,
    matchRms: { symbol: '\\text{RMS}', names: {}, range: [0, 1], scale: 'flag', optional: true },
    newtonSchulzSteps: { symbol: 'N', names: { pytorch: 'ns_steps' }, range: [0, 10], scale: 'whole' },
    a: { symbol: 'a', names: { pytorch: 'ns_coefficients[0]' }, range: [1, 4], scale: 'linear' },
    b: { symbol: 'b', names: { pytorch: 'ns_coefficients[1]' }, range: [-5, 0], scale: 'linear' },
    c: { symbol: 'c', names: { pytorch: 'ns_coefficients[2]' }, range: [0, 3], scale: 'linear' },
    epsilon: { ...epsilon, names: { pytorch: 'eps' } },
  },
  symbols: { g: 'g', m: 'm', o: 'o' },
  createState,
  forms: {
    pytorch: {
      defaults: {
        ...{ learningRate: 0.001, biasRate: 0.001, momentum: 0.95, nesterov: 1, weightDecay: 0.1, matchRms: 0 },
        ...{ newtonSchulzSteps: 5, a: 3.4445, b: -4.775, c: 2.0315, epsilon: 1e-7 },
      },
      equations: ({ nesterov, weightDecay }) => [
        plainGradient,
        '@m \\gets @momentum \\* @m + (1 - @momentum) \\* @g',
        `@o \\Gets \\operatorname{NewtonSchulz}(${nesterov === 0 ? '@m' : '(1 - @momentum) \\* @g + @momentum \\* @m'})`,
        ...decoupledDecay(weightDecay),
        '@x \\gets @x - @learningRate \\* @o',
      ],
      memory: { name: 'm', sign: -1, label: '−m' },
      run,
    },
  },
  frameworks: { pytorch: [{ name: 'Muon', needs: { pytorch: {} } }], keras: 'otherwise', optax: 'otherwise' },
  source: {
    text: 'K. Jordan et al., Muon: An Optimizer for Hidden Layers in Neural Networks, 2024',
    url: 'https://kellerjordan.github.io/posts/muon/',
  },
});
