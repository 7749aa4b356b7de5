import { readdirSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { findLoss, losses, makeLoss, pointLosses, regressionLosses, rowLosses } from '../../src/core/losses/index.ts';
import type { CurvedLoss, LossKind, PredictionKind, TargetKind } from '../../src/core/losses/loss.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import { evaluateTex } from './evaluate-tex.ts';

const folder = new URL('../../src/core/losses/', import.meta.url);
const notLosses = ['index', 'loss', 'regression-losses', 'information', 'mean', 'sigmoid', 'slopes', 'softmax'];

const classes = 4;
const between = ({ uniform }: Random, low: number, high: number) => low + uniform() * (high - low);

/** Predictions as a model may make them, away from where a loss is cut off. */
const predict: Readonly<Record<PredictionKind, (random: Random) => number>> = {
  number: (random) => between(random, -5, 5),
  positive: (random) => between(random, -0.8, 30),
  rate: (random) => between(random, 0.1, 9),
  probability: (random) => between(random, 0.02, 0.98),
  logit: (random) => between(random, -6, 6),
  score: (random) => between(random, -3, 3),
  logits: (random) => between(random, -6, 6),
  probabilities: (random) => between(random, 0.05, 0.95),
  'log-probabilities': (random) => between(random, -9, -0.05),
};

const truth: Readonly<Record<TargetKind, (random: Random) => number>> = {
  number: (random) => between(random, -5, 5),
  positive: (random) => between(random, 0.01, 30),
  count: ({ uniform }) => Math.floor(6 * uniform()),
  label: ({ uniform }) => (uniform() < 0.5 ? 0 : 1),
  sign: ({ uniform }) => (uniform() < 0.5 ? -1 : 1),
  distribution: ({ uniform }) => 0.05 + uniform(),
  class: ({ uniform }) => Math.floor(classes * uniform()),
};

const normalized = (row: readonly number[]) => row.map((entry) => entry / row.reduce((a, b) => a + b));

function rowTarget(kind: TargetKind, random: Random): number[] {
  if (kind === 'class') return [truth.class(random)];
  return normalized(Array.from({ length: classes }, () => truth[kind](random)));
}

/** Options other than the defaults, so that none is ignored unseen. */
const unusualOptions: Readonly<Record<string, number>> = {
  delta: 0.4,
  beta: 0.4,
  epsilon: 0.01,
  positiveWeight: 2.5,
  gamma: 1.5,
  alpha: 0.4,
  labelSmoothing: 0.1,
};

const unusual = ({ options }: LossKind): Record<string, number> =>
  Object.fromEntries(Object.keys(options).map((name) => [name, unusualOptions[name]]));

/** True within reach of a kink, or of where a loss is cut off: no difference can be taken there. */
function isRough(id: string, options: Readonly<Record<string, number>>, prediction: number, target: number): boolean {
  const residual = Math.abs(prediction - target);
  const kinks: Readonly<Record<string, number>> = {
    mae: residual,
    huber: residual - (options.delta ?? 1),
    'smooth-l1': residual - (options.beta ?? 1),
    'msle-clamped': prediction - (options.epsilon ?? 0),
    hinge: prediction * target - 1,
    'squared-hinge': prediction * target - 1,
  };
  return Math.abs(kinks[id] ?? 1) < 0.001;
}

/** The derivative of f at x by the five-point difference, whose error is h⁴f⁽⁵⁾/30. */
function difference(f: (x: number) => number, x: number, step = 1e-4): number {
  return (8 * (f(x + step) - f(x - step)) - (f(x + 2 * step) - f(x - 2 * step))) / (12 * step);
}

function expectClose(computed: number, expected: number, tolerance: number, what: string): void {
  expect(Math.abs(computed - expected) / Math.max(1, Math.abs(expected)), what).toBeLessThan(tolerance);
}

describe('the registry', () => {
  test('has unique ids, and one file for each', () => {
    const files = readdirSync(folder).map((name) => name.replace('.ts', ''));
    expect(losses.map(({ id }) => id).sort()).toEqual(files.filter((name) => !notLosses.includes(name)).sort());
  });

  test('finds each by its id, and nothing else', () => {
    for (const kind of losses) expect(findLoss(kind.id)).toBe(kind);
    expect(findLoss('constructor')).toBeUndefined();
  });

  test('has a stable form beside each naive one', () => {
    for (const { id, form } of losses.filter(({ form }) => form === 'naive')) {
      expect(id).toMatch(/-naive$/);
      expect(findLoss(id.replace('-naive', ''))?.form, `${form} ${id}`).toBe('stable');
    }
  });

  test('knows all that a framework calls by the names of the lessons', () => {
    const names = losses.flatMap(({ keras }) => (keras ? [keras.function] : []));
    const lessons = ['mse', 'mae', 'msle', 'binary_crossentropy', 'categorical_crossentropy'];
    expect(names).toEqual(expect.arrayContaining([...lessons, 'sparse_categorical_crossentropy']));
  });
});

describe.each(losses.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  test('makes a loss of its id, and takes no unknown option', () => {
    expect(makeLoss(kind)).toHaveProperty('id', id);
    expect(() => makeLoss(kind, { steepness: 1 })).toThrow(RangeError);
    for (const { default: value, range } of Object.values(kind.options)) {
      expect(value).toBeGreaterThanOrEqual(range[0]);
      expect(value).toBeLessThanOrEqual(range[1]);
    }
  });

  test('has a formula that KaTeX sets, in its own letters and in others', () => {
    const others = pointLosses.some((one) => one === kind) ? ['\\hat{y}_i', 'y_i'] : ['p', 't'];
    for (const tex of [kind.tex(), kind.tex(...others)])
      expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
  });
});

describe.each(pointLosses.map((kind) => [kind.id, kind] as const))('%s of a number', (id, kind) => {
  describe.each([[{}], [unusual(kind)]])('with %o', (options: Record<string, number>) => {
    const loss = makeLoss(kind, options);
    const random = createRandom(7);
    const samples = Array.from({ length: 300 }, () => [predict[kind.prediction](random), truth[kind.target](random)]);
    const smooth = samples.filter(([p, t]) => !isRough(id, options, p, t));

    test('has the slope of its value', () => {
      expect(smooth.length).toBeGreaterThan(250);
      for (const [p, t] of smooth)
        expectClose(
          loss.slope(p, t),
          difference((at) => loss.value(at, t), p),
          1e-7,
          `${p}, ${t}`,
        );
    });

    if ('curvature' in loss)
      test('has the curvature of its value', () => {
        const { curvature } = loss as CurvedLoss;
        for (const [p, t] of smooth)
          expectClose(
            curvature(p, t),
            difference((at) => loss.slope(at, t), p),
            1e-7,
            `${p}, ${t}`,
          );
      });

    // What stands behind a formula as “where …” the reader of formulas cannot look up.
    if (!kind.tex().includes('\\quad'))
      test('prints the formula it computes', () => {
        const letters = Object.entries(kind.options).map(([name, { symbol, default: usual }]) => [
          symbol,
          options[name] ?? usual,
        ]);
        for (const [p, t] of samples) {
          const printed = evaluateTex(kind.tex('p', 't'), { p, t, ...Object.fromEntries(letters) });
          expectClose(loss.value(p, t), printed, 1e-12, `${p}, ${t}`);
        }
      });
  });
});

describe.each(rowLosses.map((kind) => [kind.id, kind] as const))('%s of a row', (_, kind) => {
  test.each([[{}], [unusual(kind)]])('has the gradient of its value (%o)', (options: Record<string, number>) => {
    const loss = makeLoss(kind, options);
    const random = createRandom(9);
    for (let i = 0; i < 100; i++) {
      const row = Array.from({ length: classes }, () => predict[kind.prediction](random));
      const target = rowTarget(kind.target, random);
      const gradient = new Float64Array(classes).fill(Number.NaN);
      loss.gradient(row, target, gradient);
      for (let j = 0; j < classes; j++) {
        const expected = difference((at) => loss.value(row.with(j, at), target), row[j]);
        expectClose(gradient[j], expected, 1e-7, `${row}, ${target}, ${j}`);
      }
    }
  });
});

describe('losses of a residual', () => {
  const residual = Object.values(regressionLosses).filter(({ target }) => target === 'number');

  test.each(residual.map((kind) => [kind.id, kind] as const))('%s is even, 0 at 0, and grows', (_, kind) => {
    const { value, slope } = makeLoss(kind);
    expect([value(2, 2), slope(2, 2)]).toEqual([0, 0]);
    for (let r = 0.1; r < 30; r += 0.7) {
      expect(value(-r, 0)).toBe(value(r, 0));
      expect(slope(-r, 0)).toBe(-slope(r, 0));
      expect(value(r + 0.7, 0)).toBeGreaterThan(value(r, 0));
    }
  });

  test('huber is half the squared error near 0, and nearly the absolute one far out', () => {
    const { value } = makeLoss(regressionLosses.huber, { delta: 1e-6 });
    expect(value(3, 0) / 1e-6).toBeCloseTo(3, 5);
    expect(makeLoss(regressionLosses.huber, { delta: 1e6 }).value(3, 0)).toBe(4.5);
  });

  test('log-cosh is half the squared error near 0, and |r| − ln 2 far out', () => {
    const { value, slope, curvature } = makeLoss(regressionLosses['log-cosh']);
    expect(value(1e-9, 0)).toBeCloseTo(5e-19, 33);
    expect(value(1000, 0)).toBe(1000 - Math.LN2);
    expect([value(1e308, 0), slope(1e308, 0), curvature(1e308, 0)]).toEqual([1e308, 1, 0]);
    expect(value(1 - 1e-12, 0)).toBeCloseTo(value(1 + 1e-12, 0), 11);
  });

  test('msle counts ratios: tenfold too much is as bad as tenfold too little', () => {
    const { value } = makeLoss(regressionLosses.msle);
    expect(value(99, 9)).toBeCloseTo(value(0, 9), 12);
    expect(value(-1, 9)).toBe(Number.POSITIVE_INFINITY);
    expect(value(-2, 9)).toBeNaN();
  });
});
