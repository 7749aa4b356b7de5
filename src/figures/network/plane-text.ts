import { networkOf } from '../../core/grounds/network/network-ground.ts';
import { formatNumber } from '../../render/numbers.ts';
import type { PlaneModel } from '../state/model.ts';
import { fill } from '../state/texts.ts';
import { isShadow } from './on-plane.ts';

/** In words: which plane is seen, how much of the ways it shows, over how many examples it was computed, and how noisy gradients are. */
export function planeText({ prepared, runs, setup, texts }: PlaneModel): string {
  const t = texts.network;
  const { plane, landscape, batches, training } = prepared;
  const network = networkOf(setup.ground);
  if (!plane || !landscape || !network) return '';
  const { kind } = network.plane;
  const parameters = prepared.objective.dimension;
  const isPending = kind === 'paths' && plane.explained === null;
  const which = isPending
    ? t.pending
    : kind === 'paths'
      ? fill(t.aboutPaths, { explained: percent(plane.explained!.whole) })
      : fill(kind === 'weights' ? t.aboutWeights : t.aboutFilter, { n: parameters });
  const shown = runs.flatMap(({ trajectory }) => (isShadow(trajectory) ? [trajectory.shown] : []));
  const [low, high] = [Math.min(...shown), Math.max(...shown)].map(percent);
  const { count, of } = landscape;
  const { count: examples } = training!.examples.training;
  const { l1, l2, batch, layers } = network;
  return [
    which,
    ...(shown.length === 0 ? [] : [low === high ? fill(t.shows, { share: low }) : fill(t.showsRange, { low, high })]),
    fill(count === of ? t.overAll : t.overSome, { count, of }),
    ...(batches ? [fill(t.batches, { batch, examples })] : []),
    ...(l1 > 0 || l2 > 0 || layers.some(({ dropout }) => dropout > 0) ? [t.withoutPenalty] : []),
  ].join(' ');
}

const percent = (share: number) => `${formatNumber(100 * share, share > 0.995 && share < 1 ? 3 : 2)}%`;
