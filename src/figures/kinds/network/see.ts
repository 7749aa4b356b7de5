import type { Prepared } from '../../../core/runs/run.ts';
import { questionOf } from './decision.ts';
import { type Layout, mostNodes } from './layout.ts';
import { type Paths, pathsOf } from './paths.ts';
import { createSight, frameOf, type Sight } from './sight.ts';

/** How fine pictures are: at rest, while they change from frame to frame, and as they travel with a page. */
const fineness = {
  live: { field: 44, map: 18, most: mostNodes },
  moving: { field: 26, map: 10, most: mostNodes },
  light: { field: 30, map: 10, most: mostNodes },
} as const;

/** What there is to see of a network and its examples, which stay the same while it is trained. */
export interface View {
  readonly network: NonNullable<Prepared['training']>['network'];
  readonly examples: NonNullable<Prepared['training']>['examples'];
  readonly frame: ReturnType<typeof frameOf>;
  readonly question: ReturnType<typeof questionOf>;
  readonly see: (x: Float64Array) => Sight;
  readonly draw: (sight: Sight, layout: Layout, smooth: boolean) => Paths;
}

/** The view of a prepared network. Throws an Error where there is none. */
export function viewOf({ training }: Pick<Prepared, 'training'>, how: keyof typeof fineness): View {
  if (!training) throw new Error('This experiment trains no network');
  const { network, examples } = training;
  const frame = frameOf(examples);
  const question = questionOf(network);
  const { targets } = examples.training;
  const range: readonly [number, number] =
    examples.coordinates === 1 ? frame[1] : [Math.min(...targets), Math.max(...targets)];
  return {
    ...{ network, examples, frame, question },
    see: createSight(network, examples, fineness[how]),
    draw: (sight, layout, smooth) => pathsOf(sight, layout, { question, range, smooth, light: how === 'light' }),
  };
}
