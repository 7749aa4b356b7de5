import { describe, expect, test } from 'vitest';
import { presets } from '../../content/presets.ts';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { textsOf } from '../../src/i18n/texts.ts';

/** The runs of an experiment by optimizer, with how they ended. */
function runsOf(input: ExperimentInput) {
  const { experiment } = completeExperiment(input);
  const prepared = prepare(experiment, allParts);
  const runs = computeRuns(prepared, experiment).map(({ spec, trajectory }) => {
    const { losses, path } = trajectory;
    const outcome = outcomeOf(trajectory, prepared.surface);
    const at = (k: number) => Array.from(path.slice(2 * k, 2 * k + 2));
    return [
      experiment.runs[spec].optimizer,
      { losses, outcome, at, end: at(experiment.steps), loss: losses[experiment.steps] },
    ] as const;
  });
  return { ...prepared, ...Object.fromEntries(runs) } as typeof prepared & Record<string, (typeof runs)[number][1]>;
}

describe('every preset', () => {
  test.each(Object.entries<ExperimentInput>(presets))('%s is valid as it stands, and a link', (_, input) => {
    const { experiment, notices } = completeExperiment(input);
    expect(notices).toEqual([]);
    expect(decodeFragment(encodeExperiment(experiment)!).experiment).toEqual(experiment);
  });

  test('has a name and says in both languages what it shows', () => {
    for (const locale of ['ko', 'en'] as const)
      expect(Object.keys(textsOf(locale).presets)).toEqual(Object.keys(presets));
  });
});

describe('what the presets show', () => {
  const lowest = (loss: 'mse' | 'mae') =>
    prepare(completeExperiment({ ...presets.outlier, data: { ...presets.outlier.data, loss } }).experiment, allParts)
      .surface.criticalPoints[0].at;

  test('outlier: one point turns the best line under the squared error, and much less under the absolute one', () => {
    const { data } = runsOf(presets.outlier).surface;
    const residuals = data!.xs.map((x, i) => Math.abs(data!.ys[i] - lowest('mae')[0] * x - lowest('mae')[1]));
    const out = residuals.indexOf(Math.max(...residuals));
    const points = data!.xs.flatMap((x, i) => (i === out ? [] : [[x, data!.ys[i]] as const]));
    const without = (loss: 'mse' | 'mae') =>
      prepare(
        completeExperiment({ ...presets.outlier, data: { set: 'own', points, loss } as ExperimentInput['data'] })
          .experiment,
        allParts,
      ).surface.criticalPoints[0].at;
    const turn = (loss: 'mse' | 'mae') => Math.abs(lowest(loss)[0] - without(loss)[0]);
    expect(turn('mse')).toBeGreaterThan(3 * turn('mae'));
  });

  test('too-large: every step of gradient descent lands higher than the one before; momentum arrives', () => {
    const { sgd, momentum } = runsOf(presets['too-large']);
    expect(sgd.losses.every((loss, k) => k === 0 || loss > sgd.losses[k - 1])).toBe(true);
    expect(momentum.outcome.kind).toBe('arrived');
  });

  test('ravine: gradient descent changes sides with every step and stays behind', () => {
    const { sgd, momentum, adam } = runsOf(presets.ravine);
    for (let k = 1; k <= 120; k++) expect(Math.sign(sgd.at(k)[1])).toBe(-Math.sign(sgd.at(k - 1)[1]));
    expect(sgd.loss).toBeGreaterThan(100 * Math.max(momentum.loss, adam.loss));
  });

  test('valley: only L-BFGS has arrived, soon; gradient descent has hardly moved along the valley', () => {
    const { sgd, momentum, adam, lbfgs } = runsOf(presets.valley);
    expect([sgd, momentum, adam].map(({ outcome }) => outcome.kind)).toEqual(['underway', 'underway', 'underway']);
    expect(lbfgs.outcome).toMatchObject({ kind: 'arrived', minimum: 0 });
    expect((lbfgs.outcome as { step: number }).step).toBeLessThan(40);
    // Down in the valley after a few steps, and half-way at best after all of them.
    expect(sgd.losses[20]).toBeLessThan(0.2 * sgd.losses[0]);
    expect(sgd.loss).toBeGreaterThan(0.5 * sgd.losses[20]);
  });

  test('saddle: gradient descent lingers and then falls, Newton’s method stays', () => {
    const { sgd, newton } = runsOf(presets.saddle);
    expect(Math.hypot(...sgd.at(40))).toBeLessThan(0.1);
    expect(Math.abs(sgd.end[1])).toBeGreaterThan(2);
    expect(Math.hypot(...newton.end)).toBeLessThan(1e-6);
  });

  test('plateau: gradient descent hardly moves, RMSprop and Adam arrive', () => {
    const { sgd, momentum, rmsprop, adam } = runsOf(presets.plateau);
    expect(Math.hypot(sgd.end[0] - sgd.at(0)[0], sgd.end[1] - sgd.at(0)[1])).toBeLessThan(0.3);
    expect(momentum.outcome.kind).not.toBe('arrived');
    expect([rmsprop, adam].map(({ outcome }) => outcome.kind)).toEqual(['arrived', 'arrived']);
  });

  test('minima: none of them finds the lowest', () => {
    const { surface, ...runs } = runsOf(presets.minima);
    const best = surface.criticalPoints.find(({ global }) => global)!;
    for (const { optimizer } of presets.minima.runs)
      expect(Math.hypot(runs[optimizer].end[0] - best.at[0], runs[optimizer].end[1] - best.at[1])).toBeGreaterThan(1);
  });

  test('clipping: with it all steps are of one length and the loss falls, without it the run diverges', () => {
    const { sgd } = runsOf(presets.clipping);
    expect(sgd.outcome.kind).not.toBe('diverged');
    for (let k = 1; k <= 400; k++) {
      const [[x, y], [u, v]] = [sgd.at(k), sgd.at(k - 1)];
      expect(Math.hypot(x - u, y - v)).toBeCloseTo(0.005 * 10, 9);
    }
    expect(sgd.loss).toBeLessThan(sgd.losses[0] / 2);
    const [{ clip: _, ...bare }] = presets.clipping.runs;
    expect(runsOf({ ...presets.clipping, runs: [bare] }).sgd.outcome).toMatchObject({ kind: 'diverged' });
  });

  test('noise: one example at a time never comes to rest, and a rate that falls brings it there', () => {
    const jumps = (input: ExperimentInput) => {
      const { sgd } = runsOf(input);
      return Math.max(...Array.from({ length: 30 }, (_, i) => Math.abs(sgd.losses[300 - i] - sgd.losses[299 - i])));
    };
    expect(jumps(presets.noise)).toBeGreaterThan(0.01);
    expect(jumps({ ...presets.noise, data: { ...presets.noise.data, batch: 0 } })).toBeLessThan(1e-6);
    expect(jumps(presets.decay)).toBeLessThan(jumps(presets.noise) / 20);
    expect(runsOf(presets.decay).sgd.outcome.kind).toBe('arrived');
    expect(runsOf(presets.noise).sgd.outcome.kind).not.toBe('arrived');
  });

  test('basins: gradient descent and Adam stay in the shallow basin, momentum rolls through it', () => {
    const { sgd, momentum, adam } = runsOf(presets.basins);
    expect([sgd, adam].map(({ outcome }) => outcome)).toMatchObject([{ minimum: 1 }, { minimum: 1 }]);
    expect(momentum.outcome).toMatchObject({ kind: 'arrived', minimum: 0 });
  });

  test('cycle: Adam circles the minimum without end, AMSGrad comes to rest', () => {
    const { adam } = runsOf(presets.cycle);
    const late = adam.losses.slice(120);
    expect(Math.max(...late)).toBeGreaterThan(0.01);
    const [{ settings }] = presets.cycle.runs;
    const calm = runsOf({ ...presets.cycle, runs: [{ optimizer: 'adam', settings: { ...settings, amsgrad: 1 } }] });
    expect(calm.adam.loss).toBeLessThan(1e-8);
  });
});
