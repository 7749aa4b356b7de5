import type { Completed, Experiment } from '../../core/experiment/experiment.ts';
import { isNetwork } from '../../core/grounds/network/network-ground.ts';
import { notice } from '../../core/reading/notice.ts';

/**
 * What a link or a file says, for figures of which one is `planar`, so that it needs a surface of two parameters: where it cannot show it,
 * what they show already, with a word on it. No figure shows a network.
 */
export function suited(planar: boolean, opened: Completed, shown: Experiment): Completed {
  const { ground, starts } = opened.experiment;
  if (isNetwork(ground))
    return { experiment: shown, notices: [notice('unknown-value', 'surface', ground.surface, shown.ground.surface)] };
  if (!planar || starts[0].length > 1) return opened;
  return { experiment: shown, notices: [notice('one-parameter', 'surface', ground.surface, shown.ground.surface)] };
}
