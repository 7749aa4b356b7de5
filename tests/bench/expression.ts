import { formulaSurface } from '../../src/core/expression/parse.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';

/*
 * What a typed formula costs against the same function written by hand: value and gradient together, value alone. Both are called through
 * the same call site, in turns. `node tests/bench/expression.ts` prints the table; `benchFormulas` also runs in a browser.
 */

export interface FormulaRow {
  readonly surface: string;
  /** Medians over the rounds, in millions of calls a second. */
  readonly gradientsByHand: number;
  readonly gradients: number;
  readonly values: number;
  /** Time of the formula over time of the function by hand. */
  readonly timesGradient: number;
  readonly timesValue: number;
}

/** Formulas as a reader would type them. */
export const typed: Readonly<Record<string, string>> = {
  beale: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  rosenbrock: '(1 - x)^2 + 100(y - x^2)^2',
  himmelblau: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  rastrigin: '20 + x^2 - 10cos(2pi x) + y^2 - 10cos(2pi y)',
  ackley: '20 - 20exp(-0.2sqrt(0.5(x^2 + y^2))) - exp(0.5(cos(2pi x) + cos(2pi y))) + e',
};

const points = 1000;
const xs = Float64Array.from({ length: 2 * points }, (_, i) => 3 * Math.sin(1 + i * i));
const p = new Float64Array(2);
const out = new Float64Array(2);

function gradients({ gradient }: Surface): number {
  let sum = 0;
  for (let i = 0; i < 2 * points; i += 2) {
    p[0] = xs[i];
    p[1] = xs[i + 1];
    gradient(p, out, 0);
    sum += out[0] + out[1];
  }
  return sum;
}

function values({ value }: Surface): number {
  let sum = 0;
  for (let i = 0; i < 2 * points; i += 2) {
    p[0] = xs[i];
    p[1] = xs[i + 1];
    sum += value(p, 0);
  }
  return sum;
}

/** Measures in interleaved rounds; each timing covers `runs` times a thousand points, enough for a browser's coarse clock. */
export function benchFormulas(rounds = 15, runs = 200): FormulaRow[] {
  const pairs = Object.entries(typed).map(([id, text]) => {
    const own = findSurface(id)!;
    const made = formulaSurface(text, own.domain);
    if ('fault' in made) throw new Error(`${id}: ${made.fault.code}`);
    const ways = [own, made.surface].flatMap((surface) => [
      { run: () => gradients(surface), times: [] as number[] },
      { run: () => values(surface), times: [] as number[] },
    ]);
    const [byHand, valueByHand, formula, valueFormula] = ways.map(({ run }) => run());
    const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(a);
    if (!same(byHand, formula) || !same(valueByHand, valueFormula)) throw new Error(`${id}: not the same function`);
    return { surface: id, ways };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { ways } of pairs) {
      for (const { run, times } of ways) {
        const before = performance.now();
        for (let n = 0; n < runs; n++) run();
        times.push(((performance.now() - before) * 1e6) / (runs * points));
      }
    }
  }
  return pairs.map(({ surface, ways }) => {
    const medians = ways.map(({ times }) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
    const [byHand, valueByHand, formula, valueFormula] = medians;
    return {
      surface,
      gradientsByHand: 1000 / byHand,
      gradients: 1000 / formula,
      values: 1000 / valueFormula,
      timesGradient: formula / byHand,
      timesValue: valueFormula / valueByHand,
    };
  });
}

if (typeof process !== 'undefined' && import.meta.filename === process.argv[1]) console.table(benchFormulas());
