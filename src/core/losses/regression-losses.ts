import { huberKind } from './huber.ts';
import { logCoshKind } from './log-cosh.ts';
import type { CurvedLossKind } from './loss.ts';
import { maeKind } from './mae.ts';
import { mseKind } from './mse.ts';
import { msleKind } from './msle.ts';

/** The losses a line can be fitted under, in teaching order. */
export const regressionLosses = {
  mse: mseKind,
  mae: maeKind,
  huber: huberKind,
  'log-cosh': logCoshKind,
  msle: msleKind,
} as const satisfies Record<string, CurvedLossKind>;

/** The id of a loss that a line can be fitted under. */
export type RegressionLossId = keyof typeof regressionLosses;
