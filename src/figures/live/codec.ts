import type { Completed, Experiment } from '../../core/experiment/experiment.ts';
import { decodeFragment, parsePageFragment } from '../../core/experiment/url.ts';
import { type Suits, suited } from './suited.ts';

export { completeExperiment } from '../../core/experiment/experiment.ts';
export { encodeExperiment } from '../../core/experiment/url.ts';

/**
 * What a page's fragment says of the figures that share the state under an id and show something already; null where it says nothing of
 * them.
 */
export function linkedExperiment(
  fragment: string,
  id: string | null,
  suits: Suits,
  shown: Experiment,
): Completed | null {
  const { figure, experiment } = parsePageFragment(fragment);
  return figure === id && experiment !== null ? suited(suits, decodeFragment(experiment), shown) : null;
}
