import { constantRates, descend } from '../../src/core/optimizers/descend.ts';
import { findOptimizer, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer, FormId, Settings } from '../../src/core/optimizers/optimizer.ts';
import { beale } from '../../src/core/surfaces/beale.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { handLoops, type Loop } from './hand-loops.ts';
import { writeOverN } from './hand-loops-n.ts';

/*
 * What the core's generality costs for every optimizer: its first form on Beale's function with its path kept, against the same rule by
 * hand in three loops. Two are written out for two numbers (hand-loops.ts): one fused with Beale's function, one that asks a surface for
 * it, as any optimizer must that does not know the surface. The third asks too, and goes over any number of coordinates
 * (hand-loops-n.ts), as any optimizer must that does not know how many there are. All are measured after every optimizer, and every loop
 * that asks, has met every surface.
 * `node tests/bench/optimizers.ts` prints the table, with ids after it only their rows; `benchOptimizers` also runs in a browser. The goal
 * is 1.3 times a loop that asks.
 */

/** One optimizer, as all its loops run it. */
export interface OptimizerRow {
  readonly name: string;
  /** Medians over the rounds, in nanoseconds per step. */
  readonly fused: number;
  readonly asking: number;
  readonly askingOverN: number;
  readonly core: number;
  /** The core's time, in times of each loop by hand: medians over the rounds of one round's ratio. */
  readonly timesFused: number;
  readonly timesAsking: number;
  readonly timesAskingOverN: number;
}

const steps = 1000;
const start = [1, 1.5] as const;

/** The optimizer's own loop, with its path. */
function coreLoop(optimizer: AnyOptimizer, form: FormId, settings: Settings, rates: Float64Array): Loop {
  const { run } = optimizer.forms[form]!;
  return (path, objective) => {
    const x = Float64Array.from(start);
    run({ x, objective, state: optimizer.createState(2, settings), settings, rates, path }, 0, steps);
  };
}

/**
 * Measures the loops of these optimizers in interleaved rounds. Each timing is short, so that most are over before a busy machine
 * interrupts them. Throws where they do not walk the same path.
 */
export function benchOptimizers(ids = Object.keys(handLoops), rounds = 250, runs = 4): OptimizerRow[] {
  const eta = 1e-3;
  for (const surface of surfaces) {
    for (const optimizer of optimizers)
      for (const [form, { defaults }] of Object.entries(optimizer.forms))
        descend(surface, { optimizer, form: form as FormId, settings: defaults }, surface.start, 300);
  }

  return ids.map((id) => {
    const { settings: chosen, loop } = handLoops[id];
    const optimizer = findOptimizer(id)!;
    const form = Object.keys(optimizer.forms)[0] as FormId;
    const settings: Settings = chosen ?? optimizer.forms[form]!.defaults;
    const asking = loop(settings, eta, steps, true);
    const askingOverN = writeOverN(id, settings, eta, steps);
    for (const surface of surfaces)
      if (surface.dimension === 2)
        for (const way of [asking, askingOverN]) way(new Float64Array(2 * (steps + 1)), surface);
    const core = coreLoop(optimizer, form, settings, constantRates(eta, steps));
    return compare(`${id} (${form})`, [loop(settings, eta, steps, false), asking, askingOverN, core], rounds, runs);
  });
}

function compare(name: string, ways: readonly Loop[], rounds: number, runs: number): OptimizerRow {
  const paths = ways.map((way) => {
    const path = new Float64Array(2 * (steps + 1));
    way(path, beale);
    return path.subarray(2);
  });
  const apart = Math.max(...paths.flatMap((own) => [...own.map((value, i) => Math.abs(value - paths[0][i]))]));
  if (!(apart < 1e-9)) throw new Error(`${name}: the loops are ${apart} apart`);

  const path = new Float64Array(2 * (steps + 1));
  const times: number[][] = ways.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, way] of ways.entries()) {
      const before = performance.now();
      for (let n = 0; n < runs; n++) way(path, beale);
      times[i].push(((performance.now() - before) * 1e6) / (runs * steps));
    }
  }
  const [fused, asking, askingOverN, core] = times;
  const timesOf = (other: readonly number[]) => median(core.map((time, i) => time / other[i]));
  return {
    name,
    fused: median(fused),
    asking: median(asking),
    askingOverN: median(askingOverN),
    core: median(core),
    timesFused: timesOf(fused),
    timesAsking: timesOf(asking),
    timesAskingOverN: timesOf(askingOverN),
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

if (typeof process !== 'undefined' && import.meta.filename === process.argv[1]) {
  const ids = process.argv.slice(2);
  console.table(benchOptimizers(ids.length > 0 ? ids : undefined));
}
