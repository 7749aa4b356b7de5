import { bce } from './bce.ts';
import { huber } from './huber.ts';
import type { PointLoss } from './loss.ts';
import { mae } from './mae.ts';
import { mse } from './mse.ts';
import { msle } from './msle.ts';

export type { PointLoss } from './loss.ts';
export { bce, huber, mae, mse, msle };

/** Numbers that set a loss. */
export interface LossOptions {
  /** Where Huber's loss turns from a parabola into a line; 1 if not given. */
  readonly delta?: number;
}

/** Losses of a number against a number, in teaching order. */
export const regressionLosses = {
  mse: () => mse,
  mae: () => mae,
  huber: ({ delta = 1 }) => huber(delta),
  msle: () => msle,
} as const satisfies Record<string, (options: LossOptions) => PointLoss>;

export type RegressionLossId = keyof typeof regressionLosses;
