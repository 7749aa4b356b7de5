import { describe, expect, test } from 'vitest';
import type { CodeTarget } from '../../src/core/code/export-code.ts';
import { regressionLosses } from '../../src/core/losses/index.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer, FormId, Hyperparameter } from '../../src/core/optimizers/optimizer.ts';
import { schedules } from '../../src/core/schedules/index.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { experimentOf, type Job, jobOf, mismatch, outputsOf } from './python.ts';

/*
 * Exported scripts are run, and print what the core computes: every optimizer in every form, with everything optional on and off, on three
 * surfaces; every surface, data loss, schedule and way of clipping; several runs and starts. NumPy and PyTorch here; see
 * tests/scripts/README.md for Keras and Optax.
 */

const targets = (process.env.SCRIPT_TARGETS ?? 'numpy,pytorch').split(',') as CodeTarget[];
const steps = 50;

/** Learning rates at which nothing diverges in these steps: a chaotic run says nothing about code. */
const rateOf = (id: string): number =>
  ['sgd', 'momentum', 'nag'].includes(id) ? 0.002 : ['armijo', 'newton', 'lbfgs', 'ftrl'].includes(id) ? 0.5 : 0.02;

/** The settings to try: as they come, and with each optional part switched on. */
function variantsOf({ hyperparameters }: AnyOptimizer): Record<string, number>[] {
  const optional = Object.entries<Hyperparameter>(hyperparameters).filter(([, one]) => one.optional);
  return [{}, ...optional.map(([name, { scale, range }]) => ({ [name]: scale === 'flag' ? 1 : range[1] / 10 }))];
}

const methods = [...optimizers, ...furtherOptimizers].flatMap((optimizer) =>
  (Object.keys(optimizer.forms) as FormId[]).flatMap((form) =>
    variantsOf(optimizer).map((changed) => ({
      optimizer: optimizer.id,
      form,
      settings: { ...optimizer.forms[form]!.defaults, learningRate: rateOf(optimizer.id), ...changed },
      name: [optimizer.id, form, ...Object.keys(changed)].join(' '),
    })),
  ),
);

const sgd = (settings: Record<string, number>) => ({ optimizer: 'sgd', settings });

function check(jobs: readonly (Job | undefined)[]): void {
  const written = jobs.filter((job) => job !== undefined);
  expect(written.length).toBeGreaterThan(0);
  const results = outputsOf(written.map(({ code }) => code));
  const wrong = results.map(({ output, error }, i) => {
    const fault = error ?? mismatch(output, written[i]);
    return fault && `${written[i].name}: ${fault}`;
  });
  expect(wrong.filter((one) => one !== undefined && one !== null)).toEqual([]);
}

describe.each(targets)('%s prints the same', (target) => {
  test.each(['beale', 'booth', 'logistic-fit'])('for every optimizer on %s', async (surface) => {
    const base = experimentOf({ surface, steps });
    const jobs = methods.map(({ name, ...run }) => jobOf(`${name} on ${surface}`, { ...base, runs: [run] }, target));
    check(await Promise.all(jobs));
  });

  test('on every surface', async () => {
    const named = surfaces.map(({ id }) => experimentOf({ surface: id, runs: [sgd({ learningRate: 1e-4 })], steps }));
    check(await Promise.all(named.map((experiment) => jobOf(experiment.ground.surface, experiment, target))));
  });

  test.each([
    'sin(x) cos(y) + tan(x/4) + asin(x/9) - acos(y/9) + atan(x y)',
    'sinh(x) + cosh(y) + tanh(x y) + exp(-x^2) + sigmoid(x - y) * y',
    'ln(x^2 + 2) + log10(y^2 + 2) - log2(x^2 + y^2 + 1) + sqrt(x^2 + 3) + cbrt(y + 9)',
    'abs(x - 0.1) + max(x, y/2) + min(x, 0.3) + max(1, min(y, 5)) + atan2(y + 3, x + 4)',
    '(x^2 + 1)^2.5 + (x^2 + 2)^(y/3) - 2^x + e^(y/2) - pi*x/(y^2 + 1)/3 - (x - (y - 1))',
    '7',
  ])('on a typed formula: %s', async (text) => {
    const runs = [sgd({ learningRate: 1e-3 }), { optimizer: 'newton', settings: { damping: 20 } }];
    const experiment = experimentOf({ surface: 'formula', formula: { text }, starts: [[0.7, 0.4]], runs, steps: 20 });
    check([await jobOf(text, experiment, target)]);
  });

  test('for every loss over data', async () => {
    const problems = Object.keys(regressionLosses).map((loss) => ({
      loss: loss as keyof typeof regressionLosses,
      set: 'pos10',
    }));
    const jobs = problems.map((data) => {
      const runs = [sgd({ learningRate: 0.01 }), { optimizer: 'newton', settings: { learningRate: 0.5, damping: 1 } }];
      const experiment = experimentOf({ surface: 'linear-regression', data, starts: [[0.4, 0.3]], runs, steps });
      return jobOf(data.loss, experiment, target);
    });
    check(await Promise.all(jobs));
  });

  test('for standardized points', async () => {
    const data = { set: 'hubble', standardized: 1 };
    const runs = [sgd({ learningRate: 0.1 }), { optimizer: 'newton', settings: { learningRate: 0.5, damping: 1 } }];
    const experiment = experimentOf({ surface: 'linear-regression', data, starts: [[0, 0]], runs, steps });
    check([await jobOf('hubble', experiment, target)]);
  });

  test('for every schedule that is one formula, with warm-up and without', async () => {
    const jobs = schedules.flatMap(({ id }) =>
      [0, 5].map((warmup) => {
        const schedule = { id, settings: { warmup } };
        const runs = [
          { optimizer: 'adam', settings: { learningRate: 0.05 }, schedule },
          { ...sgd({ learningRate: 0.002 }), schedule },
        ];
        return jobOf(`${id} ${warmup}`, experimentOf({ surface: 'beale', runs, steps }), target);
      }),
    );
    check(await Promise.all(jobs));
  });

  test('with gradients clipped, alone and before weight decay', async () => {
    const clips = [
      { by: 'value' as const, at: 0.7 },
      { by: 'norm' as const, at: 0.7 },
    ];
    const jobs = clips.flatMap((clip) =>
      ['momentum', 'adamw', 'lbfgs'].map((optimizer) =>
        jobOf(
          `${optimizer} ${clip.by}`,
          experimentOf({ surface: 'beale', runs: [{ optimizer, clip }], steps: 20 }),
          target,
        ),
      ),
    );
    check(await Promise.all(jobs));
  });

  test('for several runs from several starts, each with settings of its own', async () => {
    const runs = ['sgd', 'adam', 'adam', 'lbfgs', 'newton'].map((optimizer) => ({
      optimizer,
      settings: { learningRate: 0.01 },
    }));
    const starts = [
      [1, 1.5],
      [0.5, -0.5],
    ];
    const mixed = runs.map((run, i) => (i === 1 ? { ...run, schedule: { id: 'cosine' }, clip: { at: 2 } } : run));
    const experiments = [runs, mixed].map((all) => experimentOf({ surface: 'beale', starts, runs: all, steps }));
    check(await Promise.all(experiments.map((experiment, i) => jobOf(`several ${i}`, experiment, target))));
  });
});
