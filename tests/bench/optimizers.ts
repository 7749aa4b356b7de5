import { constantRates, descend } from '../../src/core/optimizers/descend.ts';
import { findOptimizer, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer, FormId, Settings } from '../../src/core/optimizers/optimizer.ts';
import { beale } from '../../src/core/surfaces/beale.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { handLoops, type Loop } from './hand-loops.ts';

/*
 * What the core's generality costs for every optimizer: its first form on Beale's function with its path kept, against the same rule
 * written out by hand for two numbers in one loop (hand-loops.ts): once fused with Beale's function, once asking a surface for it, as any
 * optimizer must that does not know the surface. All are measured after every optimizer has run on every surface.
 * `node tests/bench/optimizers.ts` prints the table; the goal is 1.5 times the fused loop at most.
 */

/** One optimizer, as both loops run it. */
export interface OptimizerRow {
  readonly name: string;
  /** Medians over the rounds. */
  readonly fused: number;
  readonly asking: number;
  readonly core: number;
  /** The core's time, in times of either loop by hand: medians over the rounds of one round's ratio. */
  readonly overFused: number;
  readonly overAsking: number;
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

/** Measures the three loops of every menu optimizer in interleaved rounds. Throws where they do not walk the same path. */
export function benchOptimizers(rounds = 100, runs = 20): OptimizerRow[] {
  const eta = 1e-3;
  for (const surface of surfaces) {
    for (const optimizer of optimizers)
      for (const [form, { defaults }] of Object.entries(optimizer.forms))
        descend(surface, { optimizer, form: form as FormId, settings: defaults }, surface.start, 300);
  }

  return Object.entries(handLoops).map(([id, { settings: chosen, loop }]) => {
    const optimizer = findOptimizer(id)!;
    const form = Object.keys(optimizer.forms)[0] as FormId;
    const settings: Settings = chosen ?? optimizer.forms[form]!.defaults;
    const asking = loop(settings, eta, steps, beale);
    // Asking loops meet other surfaces too, as the core does.
    for (const surface of surfaces)
      if (surface.dimension === 2) loop(settings, eta, steps, surface)(new Float64Array(2 * (steps + 1)));
    const core = coreLoop(optimizer, form, settings, constantRates(eta, steps));
    return compare(`${id} (${form})`, [loop(settings, eta, steps), asking, core], rounds, runs);
  });
}

function compare(name: string, ways: readonly Loop[], rounds: number, runs: number): OptimizerRow {
  const paths = ways.map((way) => {
    const path = new Float64Array(2 * (steps + 1));
    way(path);
    return path.subarray(2);
  });
  const apart = Math.max(...paths.flatMap((own) => [...own.map((value, i) => Math.abs(value - paths[0][i]))]));
  if (!(apart < 1e-9)) throw new Error(`${name}: the loops are ${apart} apart`);

  const path = new Float64Array(2 * (steps + 1));
  const times: number[][] = ways.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, way] of ways.entries()) {
      const before = performance.now();
      for (let n = 0; n < runs; n++) way(path);
      times[i].push(((performance.now() - before) * 1e6) / (runs * steps));
    }
  }
  const [fused, asking, core] = times;
  return {
    name,
    fused: median(fused),
    asking: median(asking),
    core: median(core),
    overFused: median(core.map((time, i) => time / fused[i])),
    overAsking: median(core.map((time, i) => time / asking[i])),
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

if (typeof process !== 'undefined' && import.meta.filename === process.argv[1]) {
  console.table(benchOptimizers());
}
