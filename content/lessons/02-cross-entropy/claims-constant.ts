import { bceClip } from '../../../src/core/losses/bce-clip.ts';
import { bceEpsilon } from '../../../src/core/losses/bce-epsilon.ts';
import { bceFloor } from '../../../src/core/losses/bce-floor.ts';
import { lossOverPoints } from '../../../src/core/losses/mean.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { exact, guarded, labels, meanOf, near, rows } from './answers.ts';

/** What the constant in the logarithm costs, and what the code prints, to the last digit, too. */
export const constantClaims = {
  'constant-worst': { value: guarded.value(0, 1), digits: 2, holds: () => near(guarded.value(0, 1), -Math.log(1e-7)) },
  'constant-best': {
    value: `−${Math.abs(guarded.value(1, 1)).toFixed(7)}`,
    holds: () => guarded.value(1, 1) < 0 && Math.abs(guarded.value(1, 1) + 1e-7) < 1e-12,
  },
  'constant-cost': {
    value: `${((lossOverPoints(exact, rows[0], labels) - meanOf(rows[0])) * 1e7).toFixed(2)} × 10⁻⁷`,
    holds: () => lossOverPoints(exact, rows[0], labels) > meanOf(rows[0]),
  },
  'rough-worst': { value: bceEpsilon(1e-3).value(0, 1), digits: 2 },
  'rough-mean': {
    value: lossOverPoints(bceEpsilon(1e-3), rows[0], labels),
    digits: 5,
    holds: () => lossOverPoints(bceEpsilon(1e-3), rows[0], labels) < meanOf(rows[0]),
  },
  'keras-worst': {
    value: bceClip().value(0, 1),
    digits: 2,
    holds: () => bceClip().slope(0, 1) === 0 && Number.isNaN(exact.value(1, 1)) && exact.value(0, 1) === Infinity,
  },
  'keras-worst-single': {
    value: -Math.log(1 - Math.fround(1 - 1e-7)),
    digits: 2,
    // Of the two clipped ends only the upper one is rounded so much.
    holds: () => Math.abs(-Math.log(Math.fround(1e-7)) - bceClip().value(0, 1)) < 1e-6,
  },
  'pytorch-worst': { value: bceFloor.value(0, 1), digits: 0, holds: () => bceFloor.value(0, 1) === 100 },
  'code-1': { value: meanOf(rows[0]), digits: 5 },
  'code-2': { value: meanOf(rows[1]), digits: 5 },
  'code-3': {
    value: meanOf(rows[2]),
    digits: 5,
    // To five decimals it does not matter how the logarithm is guarded.
    holds: () =>
      rows.every(
        (row) =>
          meanOf(row).toFixed(5) === lossOverPoints(exact, row, labels).toFixed(5) &&
          meanOf(row).toFixed(5) === lossOverPoints(bceClip(), row, labels).toFixed(5),
      ),
  },
  'long-1': { value: String(meanOf(rows[0])), holds: () => meanOf(rows[0]) === 0.10729012273129139 },
  'long-2': { value: String(meanOf(rows[1])), holds: () => meanOf(rows[1]) === 0.03479600741200121 },
  'long-3': { value: String(meanOf(rows[2])), holds: () => meanOf(rows[2]) === 0.5183735085933487 },
} satisfies Record<string, Claim>;
