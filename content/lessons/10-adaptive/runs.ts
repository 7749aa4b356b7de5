import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import type { Objective } from '../../../src/core/objective/objective.ts';
import { descend, type Method } from '../../../src/core/optimizers/descend.ts';
import { findOptimizer } from '../../../src/core/optimizers/index.ts';
import type { FormId, Settings } from '../../../src/core/optimizers/optimizer.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import { stepAnatomy } from '../../../src/core/runs/step-anatomy.ts';

/** Every run of an experiment: where it is after k steps, its loss there, its gradient, its state after update k, and how it ends. */
export function runsOf(input: ExperimentInput) {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  const prepared = prepare(experiment, allParts);
  const { surface } = prepared;
  const n = surface.dimension;
  return computeRuns(prepared, experiment).map(({ trajectory, method, objective, spec, start }) => ({
    spec,
    start,
    steps: trajectory.steps,
    at: (k: number) => trajectory.path.slice(k * n, (k + 1) * n),
    loss: (k: number) => trajectory.losses[k],
    state: (k: number) => stepAnatomy(objective, method, experiment.starts[start], k).after.state,
    outcome: outcomeOf(trajectory, surface),
  }));
}

/** An optimizer at learning rate 1, in one of its forms, with that form's defaults but for `changed`. */
export function atUnitRate(id: string, form: FormId, changed: Settings = {}): Method {
  const optimizer = findOptimizer(id);
  const defaults = optimizer?.forms[form]?.defaults;
  if (!optimizer || !defaults) throw new Error(`No ${id} in the form ${form}`);
  return { optimizer, form, settings: { ...defaults, ...changed, learningRate: changed.learningRate ?? 1 } };
}

/** One parameter that meets these slopes, one after the other, wherever it goes. */
const meeting = (slopes: readonly number[]): Objective => ({
  dimension: 1,
  value: () => 0,
  gradient: (_x, out, k) => {
    out[0] = slopes[k];
  },
});

/** How far down each of these slopes an optimizer steps. */
export function stepsOn(method: Method, slopes: readonly number[]): number[] {
  const { path } = descend(meeting(slopes), method, [0], slopes.length);
  return slopes.map((_, k) => path[k] - path[k + 1]);
}

/** A number that an optimizer remembers, by its name in the state, after each of these slopes. */
export const rememberedOn = (method: Method, slopes: readonly number[], name: string): number[] =>
  slopes.map((_, k) => stepAnatomy(meeting(slopes), method, [0], k + 1).after.state[name][0]);

/** The first step at which something holds. Throws if there is none. */
export function firstStep({ steps }: { readonly steps: number }, holds: (k: number) => boolean): number {
  for (let k = 0; k <= steps; k++) if (holds(k)) return k;
  throw new Error('no such step');
}
