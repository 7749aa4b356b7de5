import { describe, expect, test } from 'vitest';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { parametersOf, schedules } from '../../src/core/schedules/index.ts';
import { expectRunnable } from './arbitrary-experiment.ts';

describe("reading a run's clipping and schedule", () => {
  test.each<[string, string[]]>([
    ['v1&run=sgd,clip:norm/1,clip:value/2', ['duplicate runs.0.clip: {…} → {…}']],
    ['v1&run=sgd,clip:', ['unknown-value runs.0.clip.by: "" → norm']],
    ['v1&run=sgd,clip:length/2', ['unknown-value runs.0.clip.by: length → norm']],
    ['v1&run=sgd,clip:norm/0', ['bad-value runs.0.clip.at: 0 → 1']],
    ['v1&run=sgd,clip:norm', []],
    ['v1&run=sgd,schedule:step', []],
    ['v1&run=sgd,schedule:', ['unknown-value runs.0.schedule.id: "" → constant']],
    ['v1&run=sgd,schedule:toString', ['unknown-value runs.0.schedule.id: toString → constant']],
    ['v1&run=sgd,schedule:step/every:1/every:2', ['duplicate runs.0.schedule.settings.every: 2 → 1']],
    ['v1&run=sgd,schedule:step/every:soon', ['bad-value runs.0.schedule.settings.every: soon → 50']],
    ['v1&run=sgd,schedule:step/__proto__:1', ['unknown-field runs.0.schedule.settings.__proto__: 1 → ']],
    ['v1&run=sgd,schedule:milestones/at:soon', ['bad-value runs.0.schedule.settings.at: [soon] → [50, 100, 150]']],
  ])('%.70s', (fragment, expected) => {
    const { experiment, notices } = decodeFragment(fragment);
    expect(notices.map(({ code, field, given, used }) => `${code} ${field}: ${given} → ${used}`)).toEqual(expected);
    expectRunnable(experiment);
  });

  test.each(schedules)('$id without parameters has its defaults, and they are written out', ({ id, defaults }) => {
    const { experiment, notices } = decodeFragment(`v1&run=sgd,schedule:${id}`);
    expect(notices).toEqual([]);
    expect(experiment.runs[0].schedule).toEqual({ id, settings: { ...defaults, warmup: 0, warmupFrom: 0 } });
    expect(decodeFragment(encodeExperiment(experiment)!).experiment).toEqual(experiment);
    for (const name of Object.keys(defaults)) expect(encodeExperiment(experiment)).toContain(`/${name}:`);
  });

  test('needs names without marks, and no hyperparameter of its own name', () => {
    const names = schedules.flatMap((schedule) => [schedule.id, ...Object.keys(parametersOf(schedule))]);
    expect(names.filter((name) => !/^[A-Za-z][\w-]*$/.test(name))).toEqual([]);
    const settings = optimizers.flatMap(({ hyperparameters }) => Object.keys(hyperparameters));
    expect(settings.filter((name) => name === 'clip' || name === 'schedule')).toEqual([]);
  });

  test('is none where it is left out', () => {
    const [run] = decodeFragment('v1&run=sgd').experiment.runs;
    expect(Object.keys(run)).toEqual(['optimizer', 'form', 'settings']);
  });
});

test('what has joined an optimizer of old is left out where it is off, and written where it is on', () => {
  const [off, on] = ['v1&surface=booth&run=adam', 'v1&surface=booth&run=adam,uncorrected:1'].map(decodeFragment);
  expect(off.experiment.runs[0].settings.uncorrected).toBe(0);
  expect(encodeExperiment(off.experiment)).not.toContain('uncorrected');
  expect(on.experiment.runs[0].settings.uncorrected).toBe(1);
  expect(encodeExperiment(on.experiment)).toContain('run=adam,uncorrected:1');
});
