import { type LossKind, makeLoss, type PointLoss, type PredictionKind, type RowLoss } from '../../core/losses/index.ts';
import type { LossCurve } from '../../render/loss-curve.ts';

/** A curve and what it is drawn against, in symbols. */
export interface DrawnCurve {
  readonly curve: LossCurve;
  readonly axis: string;
}

/** For each kind of prediction of one number: the interval, the target, and what is drawn on the axis. */
const ofNumbers: Readonly<
  Partial<Record<PredictionKind, readonly [low: number, high: number, target: number, axis: string]>>
> = {
  number: [-3, 3, 0, 'ŷ − y'],
  positive: [-0.9, 8, 3, 'ŷ, y = 3'],
  rate: [0, 8, 3, 'ŷ, y = 3'],
  probability: [0, 1, 1, 'ŷ, y = 1'],
  logit: [-6, 6, 1, 'z, y = 1'],
  score: [-3, 3, 1, 'ŷ, y = 1'],
};

/** For each kind of prediction of a row of three: the interval of the true class's entry, the whole row at it, and the axis. */
const ofRows: Readonly<
  Partial<
    Record<PredictionKind, readonly [low: number, high: number, row: (at: number) => readonly number[], axis: string]>
  >
> = {
  logits: [-6, 6, (z) => [z, 0, 0], 'z₁, z₂ = z₃ = 0'],
  probabilities: [0, 1, (p) => [p, (1 - p) / 2, (1 - p) / 2], 'ŷ₁, ŷ₂ = ŷ₃'],
  'log-probabilities': [-6, 0, (l) => [l, Math.log((1 - Math.exp(l)) / 2), Math.log((1 - Math.exp(l)) / 2)], 'ln ŷ₁'],
};

/** The curve of a loss with its defaults: of one number over that number, of a row of three over the entry of the true class, the first. */
export function curveOf(kind: LossKind): DrawnCurve {
  const number = ofNumbers[kind.prediction];
  if (number) {
    // A target that has to be positive cannot lie at the middle of the residuals.
    const [low, high, target, axis] =
      kind.prediction === 'number' && kind.target === 'positive' ? ofNumbers.positive! : number;
    const loss = makeLoss(kind) as PointLoss;
    return {
      axis,
      curve: { range: [low, high], value: (at) => loss.value(at, target), slope: (at) => loss.slope(at, target) },
    };
  }
  const [low, high, rowAt, axis] = ofRows[kind.prediction]!;
  const loss = makeLoss(kind) as RowLoss;
  const target = kind.target === 'class' ? [0] : [1, 0, 0];
  const gradient = new Float64Array(3);
  const slope = (at: number) => {
    loss.gradient(rowAt(at), target, gradient);
    return gradient[0];
  };
  return { axis, curve: { range: [low, high], value: (at) => loss.value(rowAt(at), target), slope } };
}
