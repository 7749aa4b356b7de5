import type { Points } from '../data/index.ts';
import type { Problem } from '../data/problem.ts';
import { list, statement } from './lines.ts';
import { inBody, type LossCode, unpack } from './loss-code.ts';
import { type Dialect, float, jaxNumpy, numpy, torch } from './python.ts';

/** What a problem asks of its points. */
type Readings = Pick<Problem, 'loss' | 'delta'> & { readonly standardized: boolean };

/** One loss of a line's prediction `z` and its target `ys`; r is their difference. */
interface PointLoss {
  /** The mean loss where there is no word for it; `np` stands for the library. */
  readonly value: string;
  /** PyTorch's word for it, in `torch.nn.functional`. */
  readonly torch?: string;
  /** First and second derivative by z. */
  readonly slope: string;
  readonly curvature: string;
}

const codes = (delta: string): Readonly<Record<Problem['loss'], PointLoss>> => ({
  mse: {
    value: 'np.mean((z - ys)**2)',
    torch: 'mse_loss(z, ys)',
    slope: '2 * (z - ys)',
    curvature: '2 * np.ones_like(z)',
  },
  mae: {
    value: 'np.mean(np.abs(z - ys))',
    torch: 'l1_loss(z, ys)',
    slope: 'np.sign(z - ys)',
    curvature: 'np.zeros_like(z)',
  },
  huber: {
    value: `np.mean(np.where(np.abs(z - ys) <= ${delta}, (z - ys)**2 / 2, ${delta} * (np.abs(z - ys) - ${delta} / 2)))`,
    torch: `huber_loss(z, ys, delta=${delta})`,
    slope: `np.clip(z - ys, -${delta}, ${delta})`,
    curvature: `np.abs(z - ys) <= ${delta}`,
  },
  'log-cosh': {
    value: 'np.mean(np.logaddexp(z - ys, ys - z) - np.log(2.0))',
    slope: 'np.tanh(z - ys)',
    curvature: '1 / np.cosh(z - ys)**2',
  },
  msle: {
    value: 'np.mean((np.log1p(z) - np.log1p(ys))**2)',
    slope: '2 * (np.log1p(z) - np.log1p(ys)) / (1 + z)',
    curvature: '2 * (1 - np.log1p(z) + np.log1p(ys)) / (1 + z)**2',
  },
  bce: {
    value: 'np.mean(np.logaddexp(z, 0.0) - ys * z)',
    torch: 'binary_cross_entropy_with_logits(z, ys)',
    slope: '1 / (1 + np.exp(-z)) - ys',
    curvature: '1 / (2 + np.exp(z) + np.exp(-z))',
  },
});

const makers = new Map<Dialect, readonly [before: string, after: string]>([
  [numpy, ['np.array(', ')']],
  [jaxNumpy, ['jnp.array(', ')']],
  [torch, ['torch.tensor(', ', dtype=torch.float64)']],
]);

/** Moves and stretches `xs` to mean 0 and standard deviation 1. PyTorch's deviation divides by one less unless told not to. */
const standardize = (dialect: Dialect): string =>
  `xs = (xs - xs.mean()) / xs.std(${dialect === torch ? 'unbiased=False' : ''})`;

/** The mean loss of a line over some points, as a surface over (w, b). `delta` is Huber's; points that are to be standardized come as they are. */
export function dataCode({ loss, delta, standardized }: Readings, { xs, ys }: Points): LossCode {
  const code = codes(float(delta))[loss];
  const opening = inBody([...unpack(['w', 'b']), 'z = w * xs + b']);
  return {
    dimension: 2,
    data: (dialect) => {
      const [before, after] = makers.get(dialect)!;
      const row = (name: string, values: readonly number[]) => list(`${name} = ${before}`, values.map(float), after);
      return [...row('xs', xs), ...row('ys', ys), ...(standardized ? [standardize(dialect)] : [])];
    },
    value: (dialect) => ['def f(p):', ...opening, ...inBody(statement('return ', valueIn(dialect, code), 1))],
    gradient: [
      'def gradient(p):',
      ...opening,
      ...inBody([`slope = ${code.slope}`, 'return np.array([np.mean(slope * xs), np.mean(slope)])']),
    ],
    hessian: [
      'def hessian(p):',
      ...opening,
      ...inBody([
        `c = ${code.curvature}`,
        'mixed = np.mean(c * xs)',
        'return np.array([[np.mean(c * xs**2), mixed], [mixed, np.mean(c)]])',
      ]),
    ],
  };
}

/** The mean loss in a library. PyTorch's `log` takes tensors only. */
function valueIn(dialect: Dialect, { torch: word, value }: PointLoss): string {
  if (dialect === torch && word) return `torch.nn.functional.${word}`;
  const code = value.replaceAll('np.', `${dialect.library}.`);
  return dialect === torch ? code.replace('torch.log(2.0)', 'math.log(2)') : code;
}
