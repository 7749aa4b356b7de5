import { computed, effect } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';
import { workAtOnce, workOfStep } from '../../src/core/runs/work.ts';
import { createReplays } from '../../src/figures/inspector/replay.ts';
import { createFailures } from '../../src/figures/state/failures.ts';
import { finishedRuns } from '../../src/figures/state/run-at-once.ts';

const { experiment } = completeExperiment({
  surface: 'logistic-regression',
  data: { set: 'groups', count: 300, batch: 20 },
  runs: [{ optimizer: 'adam', schedule: { id: 'cosine' } }, { optimizer: 'lbfgs' }],
  steps: 4000,
});
const prepared = prepare(experiment, allParts);
const [adam, lbfgs] = finishedRuns(prepared, experiment);
const [start] = experiment.starts;
const ofStep = workOfStep(experiment.runs[1], { ...prepared, dimension: 2 });
const isMuch = Math.ceil(workAtOnce / ofStep) + 1;

test('a step is taken apart at once where the way there is little work', () => {
  const anatomyOf = createReplays(createFailures());
  for (const run of [adam, lbfgs]) {
    const { objective, method, rates } = run;
    const asked = { run, start, k: 30, workOfStep: ofStep };
    expect(anatomyOf(asked)).toEqual(stepAnatomy(objective, method, start, 30, rates));
  }
});

test('else as soon as it has been reached, forward and back, and only the last one asked for', async () => {
  expect(isMuch).toBeLessThan(3000);
  const anatomyOf = createReplays(createFailures());
  for (const [run, k] of [
    [lbfgs, isMuch],
    [lbfgs, isMuch + 1],
    [lbfgs, 4000],
    [lbfgs, isMuch + 7],
    [adam, 4000],
  ] as const) {
    const { objective, method, rates } = run;
    const step = computed(() => anatomyOf({ run, start, k, workOfStep: ofStep }));
    const seen: unknown[] = [];
    const stop = effect(() => void seen.push(step.value));
    expect(seen).toEqual([null]);
    await vi.waitFor(() => expect(step.value).not.toBeNull(), 10_000);
    stop();
    expect(seen.at(-1)).toEqual(stepAnatomy(objective, method, start, k, rates));
    expect(seen.length).toBe(2);
  }
});
