import { describe, expect, test } from 'vitest';
import { type ExperimentInput, type Notice, toInput } from '../../src/core/experiment/experiment.ts';
import { noticeCodes } from '../../src/core/reading/notice.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { allowedIn, fieldsBeside } from '../../src/core/runs/allowed-values.ts';
import { ExperimentError } from '../../src/core/runs/prepare-strictly.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { runExperiment } from '../../src/core/runs/run-experiment.ts';
import { usualPrice } from '../../src/core/runs/work.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';

/** What an experiment is refused with, line by line. */
async function refusal(input: unknown): Promise<string[]> {
  const error = await runExperiment(input as ExperimentInput).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ExperimentError);
  const { message, notices } = error as ExperimentError;
  expect(notices.length).toBeGreaterThan(0);
  return message.split('\n');
}

const oneRun = (run: object) => ({ runs: [{ optimizer: 'adam', ...run }] });

describe('running an experiment', () => {
  test('gives the runs that its parts give, each with how it ended', async () => {
    const { experiment, surface, runs } = await runExperiment({
      surface: 'booth',
      starts: [
        [1, 1],
        [2, 2],
      ],
      steps: 20,
    });
    const prepared = await prepareAny(experiment);
    expect(surface).toBe(prepared.surface);
    expect(runs.map(({ trajectory }) => trajectory)).toEqual(
      computeRuns(prepared, experiment).map(({ trajectory }) => trajectory),
    );
    expect(runs.map(({ outcome }) => outcome.kind)).toEqual(['underway', 'underway']);
  });

  test('needs nothing said', async () => {
    await expect(runExperiment({})).resolves.toMatchObject({
      experiment: { ground: { surface: 'beale' }, steps: 200 },
    });
  });

  test('takes a learning rate that will surprise', async () => {
    const { runs } = await runExperiment(oneRun({ settings: { learningRate: 0 } }));
    expect(runs[0].trajectory.losses[200]).toBe(runs[0].trajectory.losses[0]);
  });

  test('on every surface', async () => {
    for (const { id } of surfaces) await expect(runExperiment({ surface: id, steps: 3 })).resolves.toBeDefined();
  });
});

describe('a wrong experiment is refused with the field, what stands there and what may', () => {
  test.each<[unknown, RegExp]>([
    [{ surface: 'bale' }, /^surface is bale; did you mean beale\? allowed: parabola, .*, beale, .*, formula, network$/],
    [oneRun({ optimizer: 'adm' }), /^runs\.0\.optimizer is adm; did you mean adam\? allowed: sgd, .*lbfgs$/],
    [oneRun({ optimizer: 'zzzzzz' }), /^runs\.0\.optimizer is zzzzzz; allowed: sgd, /],
    [oneRun({ form: 'torch' }), /^runs\.0\.form is torch; did you mean pytorch\? allowed: pytorch, keras, optax$/],
    [
      oneRun({ settings: { lr: 0.1 } }),
      /^there is no field runs\.0\.settings\.lr \(given 0\.1\); allowed: learningRate, beta1, .*amsgrad, uncorrected$/,
    ],
    [oneRun({ settings: { beta3: 0.1 } }), /did you mean beta1\?/],
    [
      oneRun({ settings: { learningRate: Number.NaN } }),
      /^runs\.0\.settings\.learningRate is NaN; allowed: a finite number$/,
    ],
    [oneRun({ settings: { amsgrad: 2 } }), /^runs\.0\.settings\.amsgrad is 2; allowed: 0 or 1$/],
    [oneRun({ settings: 3 }), /^runs\.0\.settings is 3; allowed: an object$/],
    [oneRun({ clip: { at: 0 } }), /^runs\.0\.clip\.at is 0; allowed: a number above 0$/],
    [oneRun({ clip: { by: 'size' } }), /^runs\.0\.clip\.by is size; allowed: value, norm$/],
    [
      oneRun({ schedule: { id: 'cosin' } }),
      /^runs\.0\.schedule\.id is cosin; did you mean cosine\? allowed: constant, /,
    ],
    [
      oneRun({ schedule: { id: 'step', settings: { evry: 3 } } }),
      /did you mean every\? allowed: every, factor, warmup, warmupFrom$/,
    ],
    [
      oneRun({ schedule: { id: 'milestones', settings: { at: 3 } } }),
      /^runs\.0\.schedule\.settings\.at is 3; allowed: a list of 1 to 8 finite numbers$/,
    ],
    [{ runs: 'adam' }, /^runs is adam; allowed: a list of 1 to 10 runs$/],
    [{ starts: [[1]] }, /^starts\.0 is \[1\]; allowed: \[x, y\], two finite numbers$/],
    [{ surface: 'parabola', starts: [[1, 2]] }, /^starts\.0 is \[1, 2\]; allowed: \[x\], a finite number$/],
    [
      { starts: [[9, 9]] },
      /^starts\.0 is \[9, 9\]; allowed: inside the domain, x from -4\.5 to 4\.5, y from -4\.5 to 4\.5$/,
    ],
    [{ starts: Array(7).fill([1, 1]) }, /^starts is 7; allowed: at most 6$/],
    [{ steps: 5001 }, /^steps is 5001; allowed: at most 5000$/],
    [{ steps: -1 }, /^steps is -1; allowed: a whole number from 0 to 5000$/],
    [{ step: 10 }, /^there is no field step \(given 10\); did you mean steps\? allowed: surface, .*steps/],
    [{ seed: 0.5 }, /^seed is 0\.5; allowed: a whole number from 0 to 4294967295$/],
    [{ view: { elevation: 91 } }, /^view\.elevation is 91; allowed: a number from 0 to 90$/],
    [{ data: { loss: 'mse' } }, /^data is \{…\}, but the surface is beale; allowed: on the surface of a data loss$/],
    [
      { surface: 'linear-regression', data: { loss: 'hubr' } },
      /^data\.loss is hubr; did you mean huber\? allowed: mse, /,
    ],
    [
      { surface: 'linear-regression', data: { set: 'own', points: [] } },
      /^data\.points is \[\]; allowed: a list of 1 to 500 points$/,
    ],
    [
      {
        surface: 'logistic-regression',
        data: {
          set: 'own',
          points: [
            [1, 0],
            [2, 3],
          ],
        },
      },
      /^data\.points\.1 is \[2, 3\]; allowed: \[x, y\], y 0 or 1, /,
    ],
    [{ surface: 'linear-regression', starts: [[99, 0]] }, /inside the domain, w from .*, b from /],
    [
      { surface: 'formula', formula: { text: 'x^2 + sine(y)' } },
      /^formula\.text cannot be read \(unknown-name\): at character 7 stands sine$/,
    ],
    [
      { surface: 'formula', formula: { text: 'x +' } },
      /^formula\.text cannot be read \(incomplete\): at character 4 stands nothing$/,
    ],
    [{ surface: 'formula', formula: { text: 5 } }, /^formula\.text is 5; allowed: one line of at most 200 characters$/],
    [3, /^experiment is 3; allowed: an object$/],
  ])('%j', async (input, line) => {
    const lines = await refusal(input);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
  });

  test('all of it at once, but not what follows from another mistake', async () => {
    const lines = await refusal({
      surface: 'bale',
      starts: [[1]],
      runs: [
        { optimizer: 'adm', settings: { rho: 0.9 } },
        { optimizer: 'adam', settings: { rho: 0.9 } },
      ],
      steps: 9000,
    });
    expect(lines.map((line) => /(surface|starts|runs|steps)[\w.]*/.exec(line)![0])).toEqual([
      'surface',
      'runs.0.optimizer',
      'runs.1.settings.rho',
      'steps',
    ]);
  });
});

describe('what may stand in a field', async () => {
  const { experiment, surface } = await runExperiment({
    surface: 'linear-regression',
    runs: [{ optimizer: 'adam', clip: {}, schedule: { id: 'step' } }],
  });
  const context = { experiment, surface, price: usualPrice };

  /** Every field of an object by its name in a notice, objects included. */
  const fieldsOf = (value: unknown, place: string): string[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [place, ...Object.entries(value).flatMap(([name, one]) => fieldsOf(one, `${place}.${name}`))]
      : [place];

  test('is known of every field of an experiment', () => {
    const { runs = [], ...others } = toInput(experiment);
    const known = [
      ...Object.entries(others).flatMap(([name, value]) => fieldsOf(value, name)),
      ...runs.flatMap((run, i) => fieldsOf(run, `runs.${i}`)),
    ];
    expect(known.length).toBeGreaterThan(30);
    expect(known.filter((field) => !allowedIn(field, context))).toEqual([]);
    const named = known.filter((field) => {
      if (/^runs\.\d+$/.test(field)) return false;
      const beside = fieldsBeside(field, context);
      return !beside || !('names' in beside) || !beside.names.includes(field.slice(field.lastIndexOf('.') + 1));
    });
    expect(named).toEqual([]);
  });

  test.each([
    ['data.noise', 0, 100],
    ['data.delta', 1e-6, 1e6],
    ['data.count', 2, 500],
    ['data.batch', 0, 500],
    ['view.azimuth', -360, 360],
    ['view.elevation', 0, 90],
    ['view.heightScale', 0.05, 20],
    ['seed', 0, 2 ** 32 - 1],
  ])('%s goes from %d to %d', async (field, low, high) => {
    expect(allowedIn(field, context)).toMatchObject({ words: expect.stringMatching(`from ${low} to ${high}$`) });
    const wrong = async (value: number) => {
      const [name, inner] = field.split('.');
      const input = { surface: 'linear-regression', [name]: inner ? { [inner]: value } : value };
      return runExperiment(input as ExperimentInput).then(
        () => [],
        ({ notices }: ExperimentError) => notices.map((one: Notice) => one.field),
      );
    };
    expect([await wrong(low), await wrong(high)]).toEqual([[], []]);
    expect([await wrong(low - 1), await wrong(high + 1)]).toEqual([[field], [field]]);
  });

  test('every code that an experiment can be told of is known here', () => {
    // The others are of links and files.
    const links = ['unknown-version', 'duplicate', 'too-long', 'unreadable', 'one-parameter'];
    const told = ['unknown-field', 'unknown-value', 'bad-value', 'limited', 'outside-domain', 'too-many-parameters'];
    const taken = ['learning-rate-zero', 'learning-rate-negative'];
    expect([...told, ...taken, ...links].sort()).toEqual([...noticeCodes].sort());
  });
});
