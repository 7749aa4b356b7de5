import { findOptimizer } from '../../../src/core/optimizers/index.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { atUnitRate, stepsOn } from '../10-adaptive/runs.ts';

const adam = atUnitRate('adam', 'pytorch');
const { beta1, beta2 } = findOptimizer('adam')!.forms.pytorch!.defaults;
const silence = 3000;

const quiet = (steps: number) => Array.from({ length: steps }, () => 0);
const afterSilence = stepsOn(adam, [...quiet(silence), ...Array.from({ length: 30 }, () => 1)]).slice(silence);
const longest = Math.max(...afterSilence);

/** What the paper gives as the longest step, and what the Cauchy–Schwarz inequality does. */
const ofPaper = (1 - beta1) / Math.sqrt(1 - beta2);
const bound = ofPaper / Math.sqrt(1 - beta1 ** 2 / beta2);
/** The same bound for step k, where both averages are corrected and hold k slopes. */
const boundOf = (k: number) => {
  const ratio = beta1 ** 2 / beta2;
  return (ofPaper * Math.sqrt((1 - ratio ** k) / (1 - ratio)) * Math.sqrt(1 - beta2 ** k)) / (1 - beta1 ** k);
};

/** The last of Adam's steps on slopes that grow by β₂/β₁ from step to step, after a long silence. */
const growing = stepsOn(adam, [...quiet(20_000), ...Array.from({ length: 150 }, (_, k) => (beta2 / beta1) ** k)]).at(
  -1,
)!;

/** The numbers of the remark on Adam's longest step. */
export const boundClaims = {
  silence: { value: afterSilence[0], digits: 2, holds: () => afterSilence[0] > 3 && afterSilence[0] < ofPaper },
  'silence-peak-step': { value: afterSilence.indexOf(longest) + 1 },
  // Longer than the paper's √10 η, so that this is no bound.
  'silence-peak': { value: longest, digits: 2, holds: () => longest > 2 * ofPaper && longest < bound },
  'longest-step': {
    value: bound,
    digits: 2,
    // No step is longer, and slopes that grow come as near as one likes.
    holds: () =>
      Array.from({ length: 30_000 }, (_, k) => boundOf(k + 1)).every((one) => one < bound + 1e-9) &&
      growing > bound - 0.001 &&
      growing < bound,
  },
} satisfies Record<string, Claim>;
