import type { RunSpec } from '../experiment/experiment.ts';
import type { Network } from '../network/index.ts';
import type { Change, TrainingPlan } from './plan.ts';

/** What a run trains under between two changes. */
export interface Conditions {
  readonly run: RunSpec;
  readonly l1: number;
  readonly l2: number;
  /** The share dropped in every layer. */
  readonly dropout: readonly number[];
}

/** One thing that was set anew: what and when, for a mark on a curve. `what` is a setting of the optimizer, or a field of `Change`, save its `parameters`. */
export interface Mark {
  /** Updates done by then. */
  readonly step: number;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is set anew for the run of that index up to a step, that step among them. */
export const changesOf = ({ changes = [] }: TrainingPlan, index: number, step: number): Change[] =>
  changes.filter((change) => change.step <= step && (change.run ?? index) === index);

/** What the run of that index trains under after so many updates. */
export function conditionsAt(plan: TrainingPlan, index: number, step: number): Conditions {
  return changesOf(plan, index, step).reduce(changed, {
    run: plan.runs[index],
    l1: plan.l1 ?? 0,
    l2: plan.l2 ?? 0,
    dropout: plan.network.layers.map(({ dropout = 0 }) => dropout),
  });
}

function changed(before: Conditions, { settings, schedule, clip, l1, l2, dropout }: Change): Conditions {
  const { schedule: oldSchedule, clip: oldClip, ...run } = before.run;
  const newSchedule = schedule === undefined ? oldSchedule : schedule;
  const newClip = clip === undefined ? oldClip : clip;
  return {
    run: {
      ...run,
      settings: { ...run.settings, ...settings },
      ...(newClip && { clip: newClip }),
      ...(newSchedule && { schedule: newSchedule }),
    },
    l1: l1 ?? before.l1,
    l2: l2 ?? before.l2,
    dropout: dropout ?? before.dropout,
  };
}

/** The network with its layers dropping that share each. */
export function withDropout(network: Network, dropout: readonly number[]): Network {
  return { ...network, layers: network.layers.map((layer, l) => ({ ...layer, dropout: dropout[l] })) };
}

/** All that was set anew for the run of that index up to a step; what was set to what it already was is no change. */
export function marksOf(plan: TrainingPlan, index: number, step: number): Mark[] {
  const marks: Mark[] = [];
  for (const change of plan.changes ?? []) {
    if (change.step > step || (change.run ?? index) !== index) continue;
    // What came before it in the list, whatever its step.
    const sooner = { ...plan, changes: plan.changes!.slice(0, plan.changes!.indexOf(change)) };
    const before = fieldsOf(conditionsAt(sooner, index, change.step));
    const after = fieldsOf(changed(conditionsAt(sooner, index, change.step), change));
    for (const what of Object.keys(after))
      if (JSON.stringify(before[what]) !== JSON.stringify(after[what]))
        marks.push({ step: change.step, what, before: before[what], after: after[what] });
  }
  return marks;
}

const fieldsOf = ({ run, l1, l2, dropout }: Conditions): Readonly<Record<string, unknown>> => ({
  ...run.settings,
  ...{ schedule: run.schedule ?? null, clip: run.clip ?? null, l1, l2, dropout },
});
