import { huberKind } from '../losses/huber.ts';
import { logCoshKind } from '../losses/log-cosh.ts';
import type { CurvedLossKind } from '../losses/loss.ts';
import { maeKind } from '../losses/mae.ts';
import { mseKind } from '../losses/mse.ts';
import { msleKind } from '../losses/msle.ts';

/** The losses a line can be fitted under, in teaching order. */
export const regressionLosses = {
  mse: mseKind,
  mae: maeKind,
  huber: huberKind,
  'log-cosh': logCoshKind,
  msle: msleKind,
} as const satisfies Record<string, CurvedLossKind>;

export type RegressionLossId = keyof typeof regressionLosses;
