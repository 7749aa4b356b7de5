import type { Completed, Experiment } from '../../core/experiment/experiment.ts';
import { decodeFragment, parsePageFragment } from '../../core/experiment/url.ts';
import { suitedTo } from '../kinds/kinds-that-show.ts';

export { encodeExperiment } from '../../core/experiment/url.ts';

/** What a page's fragment says of the figures that share a state, which show something already; null where it says nothing of them. */
export function linkedExperiment(fragment: string, id: string | null, shown: Experiment): Completed | null {
  const { figure, experiment } = parsePageFragment(fragment);
  return figure === id && experiment !== null ? suitedTo(id, decodeFragment(experiment), shown) : null;
}
