import type { ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { adagrad, figures, shrinking } from './figures.ts';
import { runsOf } from './runs.ts';

const only = (experiment: ExperimentInput) => runsOf(experiment)[0];
const arrival = ({ outcome }: ReturnType<typeof only>) => (outcome.kind === 'arrived' ? outcome.step : Number.NaN);

const aside = only({ ...figures.ravine.experiment, starts: [[1.8, 0.3]], runs: [adagrad] });
const parabola = { surface: 'parabola', starts: [[3]], steps: 200 };
const { schedule: _, ...constant } = shrinking;

/** The numbers of what there is to try at the end. */
export const tryClaims = {
  'try-aside': {
    value: arrival(aside),
    // y is down long before x is.
    holds: () => aside.at(5)[1] < 1e-3 && aside.at(5)[0] > 0.3,
  },
  'try-cosine': {
    value: arrival(only({ ...parabola, runs: [shrinking] })),
    holds: () => Number.isNaN(arrival(only({ ...parabola, runs: [constant] }))),
  },
} satisfies Record<string, Claim>;
