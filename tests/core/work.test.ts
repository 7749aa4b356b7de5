import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { decodeFragment } from '../../src/core/experiment/url.ts';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { muon } from '../../src/core/optimizers/by-blocks/muon.ts';
import { descend, formOf, type Method, methodOf } from '../../src/core/optimizers/descend.ts';
import { limits } from '../../src/core/reading/limits.ts';
import { allParts, partsWith } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns, type Prepared } from '../../src/core/runs/run.ts';
import { mostSteps, workOf, workOfStep } from '../../src/core/runs/work.ts';
import { runs } from '../tier.ts';
import { everyForm } from './methods.ts';

/** An objective that counts what is asked of it: a value, a gradient and a Hessian are one evaluation each. */
function counting(objective: Objective): { readonly counted: Objective; readonly evaluations: () => number } {
  let evaluations = 0;
  const { hessian } = objective;
  const counted: Objective = {
    ...objective,
    value(x, k) {
      evaluations++;
      return objective.value(x, k);
    },
    gradient(x, out, k) {
      evaluations++;
      objective.gradient(x, out, k);
    },
    ...(hessian && {
      hessian(x: Float64Array, out: Float64Array, k: number) {
        evaluations++;
        hessian(x, out, k);
      },
    }),
  };
  return { counted, evaluations: () => evaluations };
}

/** Every setting anywhere, now and then where its control is. */
const anySettings = (method: ReturnType<typeof everyForm>[number]) =>
  fc.record(
    Object.fromEntries(
      Object.entries(method.optimizer.hyperparameters).map(
        ([
          name,
          {
            range: [low, high],
            scale,
          },
        ]) => [
          name,
          scale === 'flag'
            ? fc.constantFrom(0, 1)
            : fc.oneof(
                fc.constant(method.settings[name]),
                fc.double({ min: low, max: high, noNaN: true }),
                fc.integer({ min: 1, max: 100 }),
                fc.constantFrom(-1, 0, 0.999, 1e9, -1e9),
              ),
        ],
      ),
    ),
  );

/** A rough, a smooth and a hopeless ground of a few parameters, with a Hessian of its own and without. */
const grounds = (n: number): readonly Objective[] => {
  const rough: Objective = {
    dimension: n,
    value: (x) => x.reduce((sum, xi) => sum + xi * xi + 3 * Math.cos(5 * xi), 0),
    gradient: (x, out) => out.set(x.map((xi) => 2 * xi - 15 * Math.sin(5 * xi))),
  };
  const hessian: Objective['hessian'] = (x, out) => {
    out.fill(0);
    for (let i = 0; i < n; i++) out[i * (n + 1)] = 2 - 75 * Math.cos(5 * x[i]);
  };
  const hopeless: Objective = { dimension: n, value: () => Number.NaN, gradient: (_, out) => out.fill(1) };
  return [rough, { ...rough, hessian }, hopeless];
};

const muonMethod: Method & { readonly name: string } = {
  name: 'muon pytorch',
  optimizer: muon,
  form: 'pytorch',
  settings: methodOf(muon).settings,
};

describe.each([...everyForm(), muonMethod])('$name', (method) => {
  const costOf = (settings: typeof method.settings, n: number) =>
    method.optimizer.cost?.(settings, n) ?? { evaluations: 1, products: 0 };

  test('evaluates no more than it says, in any update, with any settings', () => {
    fc.assert(
      fc.property(anySettings(method), fc.integer({ min: 1, max: 4 }), fc.nat(2), (settings, n, which) => {
        const { counted, evaluations } = counting(grounds(n)[which]);
        const { optimizer, form } = method;
        const state = optimizer.createState(n, settings);
        const rates = new Float64Array(12).fill(settings.learningRate);
        const { run } = formOf({ optimizer, form });
        const x = new Float64Array(n).fill(1.3);
        const work = { x, objective: counted, state, settings, rates, path: new Float64Array(0) };
        let before = 0;
        for (let k = 0; k < rates.length; k++) {
          run(work, k, k + 1);
          expect(evaluations() - before).toBeLessThanOrEqual(costOf(settings, n).evaluations);
          before = evaluations();
        }
      }),
      { numRuns: runs(60, 1_000) },
    );
  });

  test('says a finite cost, however it is set', () => {
    fc.assert(
      fc.property(anySettings(method), fc.integer({ min: 1, max: 100_000 }), (settings, n) => {
        const { evaluations, products } = costOf(settings, n);
        expect(Number.isFinite(evaluations) && evaluations >= 1).toBe(true);
        expect(Number.isFinite(products) && products >= 0).toBe(true);
      }),
    );
  });
});

test('what the searches say is what they can come to', () => {
  // Grounds on which nothing that is tried is good enough.
  const most = (id: string, settings: Record<string, number>, steps: number) => {
    const method = everyForm().find(({ name }) => name === id)!;
    const all = { ...method.settings, ...settings };
    const { counted, evaluations } = counting(grounds(2)[0]);
    descend(counted, { ...method, settings: all }, [1, 1.5], steps, undefined, grounds(2)[0]);
    return { took: evaluations() / steps, says: method.optimizer.cost!(all, 2).evaluations };
  };
  const armijo = most('armijo textbook', { decrease: 1e9, shrink: 0.999 }, 50);
  expect(armijo.took).toBe(armijo.says);
  const searching = { lineSearch: 1, toleranceGradient: -1, toleranceChange: -1 };
  const once = most('lbfgs textbook', searching, 200);
  expect(once.took).toBeGreaterThan(0.5 * once.says);
  const often = most('lbfgs pytorch', { ...searching, maxIterations: 100 }, 50);
  expect(often.took).toBeGreaterThan(0.7 * often.says);
  const plain = most('lbfgs pytorch', { lineSearch: 0, toleranceGradient: -1, toleranceChange: -1 }, 50);
  expect(plain.took).toBe(plain.says);
});

/** Work counted where it is done: what the ground asks for each evaluation, and for each record. */
function countedWork(prepared: Prepared, experiment: Parameters<typeof computeRuns>[1]): number {
  const { counted: objective, evaluations } = counting(prepared.objective);
  const { counted: measured, evaluations: records } = counting({ ...prepared.measured });
  computeRuns({ ...prepared, objective, measured }, experiment);
  return evaluations() * prepared.price.descended + records() * prepared.price.measured;
}

const link = (fragment: string) => decodeFragment(fragment);
const searching = 'lineSearch:1,maxIterations:100,toleranceGradient:-1,toleranceChange:-1';
/** A field of a link over and over. */
const times = (count: number, field: string) => Array(count).fill(field).join('&');
const armijo = times(10, 'run=armijo,decrease:1e9,shrink:0.999');
const lbfgs = times(10, `run=lbfgs.pytorch,${searching}`);
const starts = times(6, 'start=3,3');
const hostile = [
  `v1&surface=logistic-regression&data=groups,count:500,noise:3,batch:250&start=3,3&run=lbfgs.pytorch,${searching}&steps=5000`,
  `v1&surface=logistic-regression&data=groups,count:500,noise:3,batch:250&${starts}&${lbfgs}&steps=1000`,
  `v1&surface=linear-regression&data=line,count:500,loss:log-cosh&${armijo}&steps=5000`,
];

test.each(hostile)('a link that could freeze a page is cut, and says so: %#', (fragment) => {
  const { experiment, notices } = link(fragment);
  expect(notices.map(({ code, field }) => `${code} ${field}`)).toContain('limited steps');
  const prepared = prepare(experiment, allParts);
  const scales = { ...prepared, dimension: 2 };
  expect(workOf(experiment, scales)).toBeLessThanOrEqual(limits.work);
  expect(workOf({ ...experiment, steps: experiment.steps + 1 }, scales)).toBeGreaterThan(limits.work);
  expect(experiment.steps).toBe(mostSteps(experiment, scales));
  expect(experiment.steps).toBeGreaterThan(20);
});

test.each([
  ['surface=beale&run=adam', 5000],
  [`surface=beale&${times(10, 'run=lbfgs')}&${times(6, 'start=1,1')}`, 1000],
  [`surface=rastrigin&${times(10, 'run=adam')}&${starts}`, 1000],
  [`surface=linear-regression&data=line,count:500&${times(10, 'run=adam')}`, 5000],
  ['surface=logistic-regression&data=groups,count:500&run=lbfgs.pytorch&run=armijo', 1000],
  ['surface=formula&formula=exp(-x%5E2-y%5E2)%2Asin(3%2Ax)&run=armijo&run=lbfgs&run=newton', 5000],
])('%s is not cut', (fragment, steps) => {
  const { experiment, notices } = link(`v1&${fragment}&steps=${steps}`);
  expect(notices).toEqual([]);
  expect(experiment.steps).toBe(steps);
});

test('the work that is done is never more than was weighed', () => {
  const inputs = [
    { surface: 'beale' },
    { surface: 'logistic-regression', data: { set: 'groups', count: 60, batch: 7 } },
    { surface: 'linear-regression', data: { set: 'line', count: 30, loss: 'mae' } },
    { surface: 'formula', formula: { text: 'sin(x)*y^2+x^2' } },
  ] as const;
  const schedules = [undefined, { id: 'cosine' }, { id: 'plateau' }];
  let compared = 0;
  for (const input of inputs) {
    for (const { optimizer, form } of everyForm()) {
      for (const schedule of schedules) {
        const one = { optimizer: optimizer.id, form, ...(schedule && { schedule }) };
        const { experiment } = completeExperiment({ ...input, runs: [one], steps: 25 });
        if (experiment.runs[0].optimizer !== optimizer.id) continue;
        const prepared = prepare(experiment, partsWith(formulaSurface));
        const most = workOf(experiment, { ...prepared, dimension: 2 });
        // The record of the start is no update's.
        expect(countedWork(prepared, experiment)).toBeLessThanOrEqual(most + prepared.price.measured);
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(300);
});

test('a ground says what evaluating it costs', () => {
  const priceOf = (input: object) => prepare(completeExperiment(input).experiment, partsWith(formulaSurface)).price;
  expect(priceOf({ surface: 'beale' })).toEqual({ descended: 1, measured: 1 });
  const data = { set: 'groups', count: 300, batch: 20 };
  expect(priceOf({ surface: 'logistic-regression', data })).toEqual({ descended: 20, measured: 300 });
  expect(priceOf({ surface: 'logistic-regression', data: { ...data, batch: 400 } })).toEqual({
    descended: 300,
    measured: 300,
  });
  expect(priceOf({ surface: 'formula', formula: { text: 'x^2+y^2+1' } })).toEqual({ descended: 3, measured: 3 });
  const network = { findOptimizer: allParts.findOptimizer, dimension: 1, price: { descended: 500, measured: 900 } };
  const adam = completeExperiment({}).experiment.runs[0];
  expect(workOfStep(adam, { ...network, price: { ...network.price, parameters: 1000 } })).toBe(
    workOfStep(adam, network) + 499.5,
  );
});
