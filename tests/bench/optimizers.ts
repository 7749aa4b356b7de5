import { constantRates, descend } from '../../src/core/descend.ts';
import type { Objective } from '../../src/core/objective.ts';
import { findOptimizer, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer, FormId, Settings } from '../../src/core/optimizers/optimizer.ts';
import { beale } from '../../src/core/surfaces/beale.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { handLoops, type Loop } from './hand-loops.ts';

/*
 * What the core's generality costs for every optimizer: its first form on Beale's function with its path kept, against the same rule
 * written out by hand for two numbers in one fused loop (hand-loops.ts). The core is measured after every optimizer has run on every
 * surface. `node tests/bench/optimizers.ts` prints the table; the goal is 1.5 times at most. "Only asking" is the floor: gradient
 * descent by hand that asks the surface for its gradient, as any optimizer must that does not know the surface.
 */

/** One optimizer, as both loops run it. */
export interface OptimizerRow {
  readonly name: string;
  /** Medians over the rounds. */
  readonly byHand: number;
  readonly core: number;
  /** The core's time, in times of the loop by hand: median over the rounds of one round's ratio. */
  readonly ratio: number;
}

const steps = 1000;
const start = [1, 1.5] as const;

/** The optimizer's own loop, with its path. */
function coreLoop(optimizer: AnyOptimizer, form: FormId, settings: Settings, rates: Float64Array): Loop {
  const { run } = optimizer.forms[form]!;
  return (path) => {
    const x = Float64Array.from(start);
    run({ x, objective: beale, state: optimizer.createState(2, settings), settings, rates, path }, 0, steps);
  };
}

/** The fewest steps that any loop can do which asks a surface for its gradient and keeps the path. */
function asking({ gradient }: Objective, path: Float64Array, eta: number): void {
  const x = Float64Array.from(start);
  const g = new Float64Array(2);
  for (let k = 0; k < steps; k++) {
    gradient(x, g, k);
    x[0] -= eta * g[0];
    x[1] -= eta * g[1];
    path[2 * k + 2] = x[0];
    path[2 * k + 3] = x[1];
  }
}

/** Measures both loops of every menu optimizer in interleaved rounds. Throws where they do not walk the same path. */
export function benchOptimizers(rounds = 100, runs = 20): OptimizerRow[] {
  const eta = 1e-3;
  const path = new Float64Array(2 * (steps + 1));
  for (const surface of surfaces) {
    if (surface.dimension === 2) asking(surface, path, eta);
    for (const optimizer of optimizers)
      for (const [form, { defaults }] of Object.entries(optimizer.forms))
        descend(surface, { optimizer, form: form as FormId, settings: defaults }, surface.start, 300);
  }

  const rows = Object.entries(handLoops).map(([id, { settings: chosen, loop }]) => {
    const optimizer = findOptimizer(id)!;
    const form = Object.keys(optimizer.forms)[0] as FormId;
    const settings: Settings = chosen ?? optimizer.forms[form]!.defaults;
    const byHand = loop(settings, eta, steps);
    return compare(
      `${id} (${form})`,
      byHand,
      coreLoop(optimizer, form, settings, constantRates(eta, steps)),
      rounds,
      runs,
    );
  });
  const gradientDescent = handLoops.sgd.loop({}, eta, steps);
  return [compare('only asking', gradientDescent, (path) => asking(beale, path, eta), rounds, runs), ...rows];
}

function compare(name: string, byHand: Loop, core: Loop, rounds: number, runs: number): OptimizerRow {
  const ways = [byHand, core];
  const paths = ways.map((way) => {
    const path = new Float64Array(2 * (steps + 1));
    way(path);
    return path.subarray(2);
  });
  const apart = Math.max(...paths[0].map((value, i) => Math.abs(value - paths[1][i])));
  if (!(apart < 1e-9)) throw new Error(`${name}: the loops are ${apart} apart`);

  const path = new Float64Array(2 * (steps + 1));
  const times: number[][] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const [i, way] of ways.entries()) {
      const before = performance.now();
      for (let n = 0; n < runs; n++) way(path);
      times[i].push(((performance.now() - before) * 1e6) / (runs * steps));
    }
  }
  return {
    name,
    byHand: median(times[0]),
    core: median(times[1]),
    ratio: median(times[0].map((time, i) => times[1][i] / time)),
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

if (typeof process !== 'undefined' && import.meta.filename === process.argv[1]) {
  console.log(`${''.padEnd(20)}  by hand, ns/step   core, ns/step   core / by hand`);
  for (const { name, byHand, core, ratio } of benchOptimizers())
    console.log(
      name.padEnd(20),
      byHand.toFixed(1).padStart(17),
      core.toFixed(1).padStart(15),
      ratio.toFixed(2).padStart(16),
    );
}
