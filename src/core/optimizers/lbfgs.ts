import { defineOptimizer, type Form, record, type Settings, type UpdateCost } from './optimizer.ts';
import { learningRate } from './shared/hyperparameters.ts';
import { createStrongWolfe, mostEvaluationsOfSearch } from './shared/strong-wolfe.ts';

type Name = 'learningRate' | 'lineSearch' | 'historySize' | 'maxIterations' | 'toleranceGradient' | 'toleranceChange';

type LbfgsState = ReturnType<typeof createState>;

/** A setting as a whole number from 1 to 100, whatever it was. */
const whole = (value: number) => Math.min(100, Math.max(1, Math.round(value) || 1));

const createState = (dimension: number, { historySize }: Settings<Name>) => ({
  /** Gradient where the last direction was chosen, and at the last point where it was taken. */
  g: new Float64Array(dimension),
  gNow: new Float64Array(dimension),
  /** The last direction, and how far along it the last update went: 0 where it ended before it moved. */
  d: new Float64Array(dimension),
  t: new Float64Array(1),
  /** PyTorch's own `t`, which keeps its value then. */
  length: new Float64Array(1),
  /** The pairs kept, in a ring: how x changed, how the gradient changed, one over their product. */
  pairsS: new Float64Array(dimension * whole(historySize)),
  pairsY: new Float64Array(dimension * whole(historySize)),
  pairsRho: new Float64Array(whole(historySize)),
  alpha: new Float64Array(whole(historySize)),
  /** How many pairs there are, the first guess of the inverse curvature, and the ring's place for the next pair. */
  pairs: Float64Array.of(0, 1, 0),
  /** PyTorch's `n_iter` and `func_evals`. */
  counts: Float64Array.of(0, 0),
  trial: new Float64Array(dimension),
});

/** PyTorch's `max_eval` for each iteration: with so many points looked at, an update begins no other one. */
const pointsPerIteration = 5 / 4;

/**
 * What an update takes at most: value and gradient at every point it looks at, those of a last search among them, which may begin just before
 * no other iteration is begun. In every iteration a direction from all pairs.
 */
function cost({ lineSearch, historySize, maxIterations }: Settings<Name>, dimension: number): UpdateCost {
  const iterations = whole(maxIterations);
  const points = lineSearch === 0 ? iterations : pointsPerIteration * iterations + mostEvaluationsOfSearch;
  return { evaluations: 2 * points, products: 4 * iterations * whole(historySize) * dimension };
}

/**
 * PyTorch's `torch.optim.LBFGS`, number by number. One update is one call of its `step`: up to `maxIterations` iterations, fewer where
 * the largest slope or the change is below its tolerance.
 */
const run: Form<Name, LbfgsState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { value, gradient } = objective;
  const { gNow, g, d, t, length, counts, trial } = state;
  const { lineSearch, toleranceGradient, toleranceChange } = settings;
  const most = whole(settings.maxIterations);
  const mostEvaluations = Math.floor(most * pointsPerIteration);
  const size = objective.dimension;
  const wolfe = createStrongWolfe(x.length);
  let k = from;
  const evaluate = (along: number, out: Float64Array) => {
    for (let i = 0; i < x.length; i++) trial[i] = x[i] + along * d[i];
    gradient(trial, out, k);
    return value(trial, k);
  };
  for (; k < to; k++) {
    // The value is only needed to search with, or to see whether another iteration is worth it.
    let f = lineSearch !== 0 || most > 1 ? value(x, k) : Number.NaN;
    gradient(x, gNow, k);
    let evaluations = 1;
    let flat = largest(gNow) <= toleranceGradient;
    counts[1]++;
    t[0] = 0;
    for (let n = 1; n <= most && !flat; n++) {
      counts[0]++;
      if (counts[0] > 1) remember(state);
      chooseDirection(state);
      for (let i = 0; i < size; i++) g[i] = gNow[i];
      const fBefore = f;
      length[0] = (counts[0] === 1 ? Math.min(1, 1 / sumOfAbsolutes(gNow)) : 1) * rates[k];
      const slope = dot(gNow, d);
      if (slope > -toleranceChange) break;

      if (lineSearch !== 0) {
        wolfe.search(evaluate, length[0], f, gNow, slope, largest(d), toleranceChange, d);
        const { found } = wolfe;
        length[0] = found.t;
        f = found.f;
        gNow.set(wolfe.gradient);
        evaluations += found.evaluations;
        counts[1] += found.evaluations;
      }
      const along = length[0];
      t[0] = along;
      for (let i = 0; i < size; i++) x[i] += along * d[i];
      // Whether another iteration is worth it only matters where one may follow.
      if (n === most) break;
      if (lineSearch === 0) {
        f = value(x, k);
        gradient(x, gNow, k);
        evaluations++;
        counts[1]++;
      }
      flat = largest(gNow) <= toleranceGradient;
      const still = t[0] * largest(d) <= toleranceChange || Math.abs(f - fBefore) < toleranceChange;
      if (evaluations >= mostEvaluations || still) break;
    }
    record(path, x, k);
  }
};

/** Keeps the last step and the change of the gradient along it as a pair, if f curves up along it; the oldest makes room. */
function remember({ gNow, g, d, length, pairsS, pairsY, pairsRho, pairs }: LbfgsState): void {
  // Lengths and places are made whole numbers for V8, which would count in floating point otherwise.
  const n = gNow.length | 0;
  const t = length[0];
  let ys = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const y = gNow[i] - g[i];
    ys += y * (d[i] * t);
    yy += y * y;
  }
  if (!(ys > 1e-10)) return;
  const most = pairsRho.length | 0;
  const place = pairs[2] | 0;
  const at = place * n;
  for (let i = 0; i < n; i++) {
    pairsS[at + i] = d[i] * t;
    pairsY[at + i] = gNow[i] - g[i];
  }
  pairsRho[place] = 1 / ys;
  pairs[0] = Math.min(pairs[0] + 1, most);
  pairs[1] = ys / yy;
  pairs[2] = place + 1 === most ? 0 : place + 1;
}

/** d ← −H·gNow by the two loops over the pairs. */
function chooseDirection({ gNow, d, pairsS, pairsY, pairsRho, alpha, pairs }: LbfgsState): void {
  const n = gNow.length | 0;
  const most = pairsRho.length | 0;
  const count = pairs[0] | 0;
  for (let i = 0; i < n; i++) d[i] = -gNow[i];
  let j = pairs[2] | 0;
  for (let done = 0; done < count; done++) {
    j = (j === 0 ? most : j) - 1;
    const at = j * n;
    let sq = 0;
    for (let i = 0; i < n; i++) sq += pairsS[at + i] * d[i];
    const a = sq * pairsRho[j];
    alpha[j] = a;
    for (let i = 0; i < n; i++) d[i] -= a * pairsY[at + i];
  }
  const first = pairs[1];
  for (let i = 0; i < n; i++) d[i] *= first;
  for (let done = 0; done < count; done++) {
    const at = j * n;
    let yr = 0;
    for (let i = 0; i < n; i++) yr += pairsY[at + i] * d[i];
    const share = alpha[j] - yr * pairsRho[j];
    for (let i = 0; i < n; i++) d[i] += share * pairsS[at + i];
    j = j + 1 === most ? 0 : j + 1;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function largest(a: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]));
  return most;
}

function sumOfAbsolutes(a: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]);
  return sum;
}

const firstLength =
  '\\begin{cases} @learningRate \\* \\min(1, 1 / \\|@g\\|_1) & @k = 1 \\\\ @learningRate & @k > 1 \\end{cases}';

const equations = ({ lineSearch, maxIterations }: Settings<Name>) => [
  '@g \\Gets \\nabla f(@x)',
  '@d \\Gets -H \\* @g',
  lineSearch === 0 ? `@t \\Gets ${firstLength}` : '@t \\Gets \\text{Wolfe}(f, @x, @d, @learningRate)',
  whole(maxIterations) === 1
    ? '@x \\gets @x + @t \\* @d'
    : '@x \\Gets @x + t_1 \\* d_1 + t_2 \\* d_2 + \\cdots + @t \\* @d',
];

const defaults = {
  learningRate: 1,
  lineSearch: 0,
  historySize: 100,
  maxIterations: 20,
  toleranceGradient: 1e-7,
  toleranceChange: 1e-9,
};

const tolerance = (symbol: string, name: string) =>
  ({ symbol, names: { pytorch: name }, range: [1e-12, 1e-2], scale: 'log' }) as const;

/**
 * L-BFGS: Newton's method with a curvature that is guessed from the last few steps, from how the gradient changed along each. The step
 * length is the learning rate, or what a search for the strong Wolfe conditions finds. The textbook's form does one iteration in an
 * update; PyTorch's does up to twenty, as its `step` does.
 *
 * Source: J. Nocedal, "Updating Quasi-Newton Matrices with Limited Storage", Mathematics of Computation 35, 1980; D. C. Liu, J. Nocedal,
 * "On the Limited Memory BFGS Method for Large Scale Optimization", Mathematical Programming 45, 1989.
 */
export const lbfgs = defineOptimizer<Name, LbfgsState>({
  id: 'lbfgs',
  idea: 'both',
  cost,
  hyperparameters: {
    learningRate,
    lineSearch: { symbol: '\\text{Wolfe}', names: {}, range: [0, 1], scale: 'flag', optional: true },
    historySize: { symbol: 'm', names: { pytorch: 'history_size' }, range: [1, 20], scale: 'whole', main: true },
    maxIterations: { symbol: 'n', names: { pytorch: 'max_iter' }, range: [1, 20], scale: 'whole' },
    toleranceGradient: tolerance('\\tau_1', 'tolerance_grad'),
    toleranceChange: tolerance('\\tau_2', 'tolerance_change'),
  },
  symbols: { g: 'g', d: 'd', t: 't' },
  createState,
  forms: {
    textbook: { defaults: { ...defaults, lineSearch: 1, historySize: 10, maxIterations: 1 }, equations, run },
    pytorch: { defaults, equations, run },
  },
  frameworks: {
    pytorch: [
      { name: 'LBFGS', needs: { pytorch: { lineSearch: 0 }, textbook: { lineSearch: 0 } } },
      {
        name: 'LBFGS',
        needs: { pytorch: { lineSearch: 1 }, textbook: { lineSearch: 1 } },
        fixed: { line_search_fn: 'strong_wolfe' },
      },
    ],
    keras: 'none',
    optax: 'otherwise',
  },
  source: {
    text: 'J. Nocedal, Updating Quasi-Newton Matrices with Limited Storage, Mathematics of Computation 35, 1980',
    url: 'https://doi.org/10.1090/S0025-5718-1980-0572855-7',
  },
});
