import { bceKind } from './bce.ts';
import { bceClipKind } from './bce-clip.ts';
import { bceEpsilonKind } from './bce-epsilon.ts';
import { bceFloorKind } from './bce-floor.ts';
import { bceNaiveKind } from './bce-naive.ts';
import { cceKind } from './cce.ts';
import { cceClipKind } from './cce-clip.ts';
import { cceNaiveKind } from './cce-naive.ts';
import { focalKind } from './focal.ts';
import { focalClipKind } from './focal-clip.ts';
import { hingeKind } from './hinge.ts';
import { huberKind } from './huber.ts';
import { klKind } from './kl.ts';
import { klClipKind } from './kl-clip.ts';
import { klLogKind } from './kl-log.ts';
import { logCoshKind } from './log-cosh.ts';
import type { LossKind, PointLossKind, RowLossKind } from './loss.ts';
import { maeKind } from './mae.ts';
import { mseKind } from './mse.ts';
import { msleKind } from './msle.ts';
import { msleClampedKind } from './msle-clamped.ts';
import { poissonKind } from './poisson.ts';
import { smoothL1Kind } from './smooth-l1.ts';
import { sparseCceKind } from './sparse-cce.ts';
import { sparseCceClipKind } from './sparse-cce-clip.ts';
import { squaredHingeKind } from './squared-hinge.ts';

export { bce, weightedBce } from './bce.ts';
export { bceClip } from './bce-clip.ts';
export { bceEpsilon } from './bce-epsilon.ts';
export { bceFloor } from './bce-floor.ts';
export { bceNaive } from './bce-naive.ts';
export { cce } from './cce.ts';
export { cceClip } from './cce-clip.ts';
export { cceNaive } from './cce-naive.ts';
export { huber } from './huber.ts';
export { kl } from './kl.ts';
export { logCosh } from './log-cosh.ts';
export type * from './loss.ts';
export { makeLoss } from './loss.ts';
export { mae } from './mae.ts';
export { mse } from './mse.ts';
export { msle } from './msle.ts';
export { type RegressionLossId, regressionLosses } from './regression-losses.ts';
export { sparseCce } from './sparse-cce.ts';

/** Losses of one number, in teaching order: for numbers, for counts, for two classes. */
export const pointLosses: readonly PointLossKind[] = [
  mseKind,
  maeKind,
  huberKind,
  smoothL1Kind,
  logCoshKind,
  msleKind,
  msleClampedKind,
  poissonKind,
  bceEpsilonKind,
  bceClipKind,
  bceFloorKind,
  bceNaiveKind,
  bceKind,
  hingeKind,
  squaredHingeKind,
  focalKind,
  focalClipKind,
];

/** Losses of a row, in teaching order: for distributions, for several classes. */
export const rowLosses: readonly RowLossKind[] = [
  klKind,
  klLogKind,
  klClipKind,
  cceClipKind,
  sparseCceClipKind,
  cceNaiveKind,
  cceKind,
  sparseCceKind,
];

/**
 * Every loss, in teaching order.
 *
 * @example
 * ```ts
 * import { losses } from 'downhill-core/losses';
 *
 * losses.map(({ id }) => id).slice(0, 4); // → [ 'mse', 'mae', 'huber', 'smooth-l1' ]
 * ```
 */
export const losses: readonly LossKind[] = [...pointLosses, ...rowLosses];

/**
 * The loss of that id; undefined if there is none.
 *
 * @example
 * ```ts
 * import { findLoss } from 'downhill-core/losses';
 *
 * findLoss('huber')!.pytorch!.function; // → 'huber_loss'
 * ```
 */
export const findLoss = (id: string): LossKind | undefined => losses.find((one) => one.id === id);
