import { findSurface } from '../../../src/core/surfaces/index.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { momentum, nag } from './figures.ts';
import { arrival, changed } from './runs.ts';

const withShare = (share: number) => arrival(changed('valley', { runs: [momentum(0.185, share)], steps: 200 })[0]);
const looking = changed('valley', { runs: [nag(0.185, 0.8)], steps: 150 })[0];

/** Curvature across the valley, at its star. */
function steepest(): number {
  const { hessian, criticalPoints } = findSurface('long-valley')!;
  const h = new Float64Array(4);
  hessian(Float64Array.from(criticalPoints[0].at), h);
  return (h[0] + h[3]) / 2 + Math.hypot((h[0] - h[3]) / 2, h[1]);
}

/** The numbers of what there is to try at the end. */
export const tryClaims = {
  'try-less': { value: withShare(0.7) },
  'try-more': { value: withShare(0.9), holds: () => withShare(0.9) < withShare(0.7) },
  'try-most': { value: withShare(0.95), holds: () => withShare(0.95) > 2 * withShare(0.9) },
  'try-nag': { value: looking.outcome.kind === 'diverged' ? looking.outcome.step : Number.NaN },
  'try-edge': {
    value: 0.185 * steepest(),
    digits: 2,
    // Beyond the limit of NAG, within that of the heavy ball.
    holds: () => 0.185 * steepest() > (2 * 1.8) / (1 + 2 * 0.8) && 0.185 * steepest() < 2 * 1.8,
  },
} satisfies Record<string, Claim>;
