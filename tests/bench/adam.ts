import { adam } from '../../src/core/optimizers/adam.ts';
import { constantRates, descend } from '../../src/core/optimizers/descend.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { beale } from '../../src/core/surfaces/beale.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';

/*
 * What the core's generality costs: Adam on Beale's function, against the same written out by hand as one loop over two numbers. The
 * core is measured after every optimizer has run on every surface, when none of its calls has only one possible target any more.
 * `node tests/bench/adam.ts` prints the table; `benchAdam` also runs in a browser.
 */

/** One way of doing the run. */
export interface BenchRow {
  readonly name: string;
  /** Median over the rounds. */
  readonly nanosecondsPerStep: number;
  /** Times the loop by hand that does the same job, and times the one that keeps nothing. */
  readonly timesSameJob: number;
  readonly timesBareLoop: number;
}

const steps = 1000;
const start = [1, 1.5] as const;
const form = adam.forms.pytorch!;
const settings = form.defaults;
const rates = constantRates(settings.learningRate, steps);

/** The loop by hand. Keeps the iterates where `path` has room for them. */
function byHand(path: Float64Array): number {
  const { learningRate, beta1, beta2, epsilon } = settings;
  const keep = path.length > 0;
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
    if (keep) {
      path[2 * k + 2] = x;
      path[2 * k + 3] = y;
    }
  }
  return x + y;
}

function byHandWithPath(): number {
  return byHand(new Float64Array(2 * (steps + 1)));
}

/** The path, and the losses along it afterwards, as `descend` does. */
function byHandWithLosses(): number {
  const path = new Float64Array(2 * (steps + 1));
  path.set(start);
  const end = byHand(path);
  const losses = new Float64Array(steps + 1);
  let finite = true;
  for (let k = 0; k <= steps; k++) {
    const x = path[2 * k];
    const y = path[2 * k + 1];
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y * y;
    const c = 2.625 - x + x * y * y * y;
    losses[k] = a * a + b * b + c * c;
    finite &&= Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(losses[k]);
  }
  return finite ? end : Number.NaN;
}

/** The optimizer's own loop. */
function coreRun(): number {
  const x = Float64Array.from(start);
  const path = new Float64Array(2 * (steps + 1));
  form.run({ x, objective: beale, state: adam.createState(2, settings), settings, rates, path }, 0, steps);
  return x[0] + x[1];
}

/** All that `descend` does: the path and its losses. */
function coreDescend(): number {
  const { path } = descend(beale, { optimizer: adam, form: 'pytorch', settings }, start, steps);
  return path[2 * steps] + path[2 * steps + 1];
}

/** Runs everything through the core once, as on a page that has shown every optimizer and every surface. */
function runEverything(): void {
  for (const optimizer of optimizers)
    for (const [form, { defaults }] of Object.entries(optimizer.forms))
      for (const surface of surfaces)
        descend(surface, { optimizer, form: form as FormId, settings: defaults }, surface.start, 300);
}

/** Measures in interleaved rounds; each timing covers `runs` runs, enough for a browser's coarse clock. */
export function benchAdam(rounds = 150, runs = 40): BenchRow[] {
  runEverything();
  const ways = [
    { name: 'by hand, keeps nothing', run: () => byHand(new Float64Array(0)), sameJob: 0, times: [] as number[] },
    { name: 'by hand, path', run: byHandWithPath, sameJob: 1, times: [] as number[] },
    { name: 'by hand, path and losses', run: byHandWithLosses, sameJob: 2, times: [] as number[] },
    { name: 'core, run: path', run: coreRun, sameJob: 1, times: [] as number[] },
    { name: 'core, descend: path and losses', run: coreDescend, sameJob: 2, times: [] as number[] },
  ];
  const ends = ways.map(({ run }) => run());
  if (!ends.every((end) => Math.abs(end - ends[0]) < 1e-12)) throw new Error(`not the same run: ${ends}`);

  for (let round = 0; round < rounds; round++) {
    for (const { run, times } of ways) {
      const before = performance.now();
      for (let n = 0; n < runs; n++) run();
      times.push(((performance.now() - before) * 1e6) / (runs * steps));
    }
  }
  const medians = ways.map(({ times }) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
  return ways.map(({ name, sameJob }, i) => ({
    name,
    nanosecondsPerStep: medians[i],
    timesSameJob: medians[i] / medians[sameJob],
    timesBareLoop: medians[i] / medians[0],
  }));
}

if (typeof process !== 'undefined' && import.meta.filename === process.argv[1]) {
  console.log(`${''.padEnd(30)}  ns/step  × same job  × bare loop`);
  for (const { name, nanosecondsPerStep, timesSameJob, timesBareLoop } of benchAdam()) {
    const numbers = [nanosecondsPerStep.toFixed(1), timesSameJob.toFixed(2), timesBareLoop.toFixed(2)];
    console.log(name.padEnd(30), ...numbers.map((number, i) => number.padStart([8, 10, 11][i])));
  }
}
