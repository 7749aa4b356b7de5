import type { Experiment } from '../../core/experiment/experiment.ts';
import type { SpanStep } from '../../core/grounds/ground.ts';
import type { Plane } from '../../core/network/planes/plane.ts';
import { type Parts, prepare } from '../../core/runs/prepare.ts';
import { spanSteps } from '../../core/runs/span.ts';
import type { JobKind } from '../job-kind.ts';

/** The plane that the runs of an experiment span, as a job. */
export interface SpanJob {
  readonly kind: 'span';
  readonly experiment: Omit<Experiment, 'view'>;
}

/** The plane, once it is there. */
export interface Spanned {
  plane: Plane | null;
}

/** Spans a plane by runs. Given are the parts that the experiment needs, loaded. */
export const spanKind: JobKind<SpanJob, Parts, SpanStep, Spanned> = {
  pieces: (parts, { experiment }) => spanSteps(experiment, prepare(experiment, parts), parts),
  transfers: () => [],
  shared: false,
  begin() {
    const result: Spanned = { plane: null };
    const take = ({ share, plane }: SpanStep) => {
      result.plane = plane;
      return share;
    };
    return { result, take };
  },
};
