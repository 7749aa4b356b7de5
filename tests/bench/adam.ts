import { descend, type Method } from '../../src/core/descend.ts';
import { adam } from '../../src/core/optimizers/adam.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { beale } from '../../src/core/surfaces/beale.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';

/*
 * What the core's generality costs: Adam on Beale's function through `descend`, against the same run written out by hand as one loop
 * over two numbers. `node tests/bench/adam.ts` prints it; `benchAdam` also runs in a browser.
 */

/** One way of doing the run: median time of a step, and that as a multiple of the hand-written loop that does the same job. */
export interface BenchRow {
  readonly name: string;
  readonly nanosecondsPerStep: number;
  readonly ratio: number;
}

const steps = 1000;
const start = [1, 1.5] as const;
const method: Method = { optimizer: adam, form: 'pytorch', settings: adam.forms.pytorch!.defaults };

/** Adam on Beale's function by hand: where it ends. */
function fused(): number {
  const { learningRate, beta1, beta2, epsilon } = method.settings;
  let [x, y] = start;
  let m0 = 0;
  let m1 = 0;
  let v0 = 0;
  let v1 = 0;
  let power1 = 1;
  let power2 = 1;
  for (let k = 0; k < steps; k++) {
    const y2 = y * y;
    const y3 = y2 * y;
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y2;
    const c = 2.625 - x + x * y3;
    const g0 = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
    const g1 = 2 * x * (a + 2 * b * y + 3 * c * y2);
    power1 *= beta1;
    power2 *= beta2;
    const correction1 = 1 - power1;
    const correction2 = 1 - power2;
    m0 = beta1 * m0 + (1 - beta1) * g0;
    m1 = beta1 * m1 + (1 - beta1) * g1;
    v0 = beta2 * v0 + (1 - beta2) * g0 * g0;
    v1 = beta2 * v1 + (1 - beta2) * g1 * g1;
    x -= (learningRate * (m0 / correction1)) / (Math.sqrt(v0 / correction2) + epsilon);
    y -= (learningRate * (m1 / correction1)) / (Math.sqrt(v1 / correction2) + epsilon);
  }
  return x + y;
}

/** The same, keeping every iterate and its loss, as `descend` does. */
function fusedRecording(): number {
  const { learningRate, beta1, beta2, epsilon } = method.settings;
  const path = new Float64Array(2 * (steps + 1));
  const losses = new Float64Array(steps + 1);
  let [x, y] = start;
  let m0 = 0;
  let m1 = 0;
  let v0 = 0;
  let v1 = 0;
  let power1 = 1;
  let power2 = 1;
  for (let k = 0; k <= steps; k++) {
    const y2 = y * y;
    const y3 = y2 * y;
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y2;
    const c = 2.625 - x + x * y3;
    path[2 * k] = x;
    path[2 * k + 1] = y;
    losses[k] = a * a + b * b + c * c;
    const g0 = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
    const g1 = 2 * x * (a + 2 * b * y + 3 * c * y2);
    power1 *= beta1;
    power2 *= beta2;
    const correction1 = 1 - power1;
    const correction2 = 1 - power2;
    m0 = beta1 * m0 + (1 - beta1) * g0;
    m1 = beta1 * m1 + (1 - beta1) * g1;
    v0 = beta2 * v0 + (1 - beta2) * g0 * g0;
    v1 = beta2 * v1 + (1 - beta2) * g1 * g1;
    x -= (learningRate * (m0 / correction1)) / (Math.sqrt(v0 / correction2) + epsilon);
    y -= (learningRate * (m1 / correction1)) / (Math.sqrt(v1 / correction2) + epsilon);
  }
  return path[2 * steps] + path[2 * steps + 1];
}

/** The run through the core. */
function throughCore(): number {
  const { path } = descend(beale, method, start, steps);
  return path[2 * steps] + path[2 * steps + 1];
}

/** Runs everything through the core once, so that its call sites have seen every optimizer and every surface, as on a real page. */
function runEverything(): void {
  for (const optimizer of optimizers)
    for (const [form, { defaults }] of Object.entries(optimizer.forms))
      for (const surface of surfaces)
        descend(surface, { optimizer, form: form as FormId, settings: defaults }, surface.start, 300);
}

/** Measures in interleaved rounds; each timing covers `runs` runs, enough for a browser's coarse clock. */
export function benchAdam(rounds = 150, runs = 40): BenchRow[] {
  runEverything();
  const ways = { fused, fusedRecording, throughCore };
  const results = Object.values(ways).map((run) => run());
  if (results.some((result) => Math.abs(result - results[0]) > 1e-12)) throw new Error(`different runs: ${results}`);

  const times = Object.values(ways).map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of Object.values(ways).entries()) {
      const before = performance.now();
      for (let n = 0; n < runs; n++) run();
      times[i].push(((performance.now() - before) * 1e6) / (runs * steps));
    }
  }
  const [bare, recording, core] = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
  return [
    { name: 'by hand, end point only', nanosecondsPerStep: bare, ratio: bare / recording },
    { name: 'by hand, path and losses', nanosecondsPerStep: recording, ratio: 1 },
    { name: 'descend (path and losses)', nanosecondsPerStep: core, ratio: core / recording },
  ];
}

if (typeof process !== 'undefined' && import.meta.filename === process.argv[1]) {
  for (const { name, nanosecondsPerStep, ratio } of benchAdam())
    console.log(`${name.padEnd(26)} ${nanosecondsPerStep.toFixed(1).padStart(6)} ns/step  ${ratio.toFixed(2)}×`);
}
