import type { Completed, Experiment } from '../../core/experiment/experiment.ts';
import { networkOf } from '../../core/grounds/network/network-ground.ts';
import { hasPictures } from '../../core/grounds/network/shape.ts';
import { notice } from '../../core/reading/notice.ts';

/** What figures that show one state can draw, all of them. */
export interface Suits {
  /** One of them needs a surface of two parameters. */
  readonly planar: boolean;
  /** Each of them draws networks; `only`: one of them nothing else. */
  readonly networks: boolean | 'only';
}

/**
 * What a link or a file says, for figures that suit no more than that: where it cannot be shown, what they show already, with a word on it. A
 * network that learns from pictures is shown by none.
 */
export function suited({ planar, networks }: Suits, opened: Completed, shown: Experiment): Completed {
  const { ground, starts } = opened.experiment;
  const network = networkOf(ground);
  if (network ? !networks || hasPictures(network) : networks === 'only')
    return { experiment: shown, notices: [notice('unknown-value', 'surface', ground.surface, shown.ground.surface)] };
  if (!planar || starts[0].length > 1) return opened;
  return { experiment: shown, notices: [notice('one-parameter', 'surface', ground.surface, shown.ground.surface)] };
}
