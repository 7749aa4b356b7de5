import { scheduleEquations } from '../schedules/equations.ts';
import { findSchedule, parametersOf } from '../schedules/index.ts';
import type { ScheduleSpec } from '../schedules/rates.ts';
import { assignment } from './assignment.ts';
import { evaluator } from './evaluate.ts';
import { indent } from './lines.ts';
import { pythonName } from './names.ts';
import { float, plain, writePython } from './python.ts';
import type { Term } from './term.ts';
import { readTex } from './tex.ts';

/** Lines that a formula says in words, with the parameters' names. */
const inWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  milestones: { n: 'sum(place <= t for place in at)' },
  piecewise: { factorNow: '[1.0, *factors][min(sum(place <= t for place in at), len(factors))]' },
};

/**
 * The function `rate(k)` in Python, the learning rate of update k = 1, 2, …, from the schedule's own formula. Nothing where the formula is
 * none that a script could compute: it says in words what happens, watches the run, or is not how these settings run.
 */
export function rateFunction(
  { id, settings }: ScheduleSpec,
  learningRate: number,
  rates: Float64Array,
): string[] | undefined {
  const schedule = findSchedule(id);
  if (!schedule || schedule.watch) return undefined;
  const parameters = parametersOf(schedule);
  const names: Record<string, string> = { k: 'k', t: 't', learningRate: 'eta', rate: 'rate' };
  for (const [name, { symbol, list }] of Object.entries(parameters))
    names[name] = list ? name : pythonName(symbol, name);
  for (const name of Object.keys(schedule.symbols ?? {})) names[name] = pythonName(`?`, name);
  const lines = scheduleEquations(schedule, settings).map((line) => line.match(/^@(\w+) \\(gets|Gets) (.*)$/s)!);
  const terms: [name: string, term: Term | undefined, code: string][] = [];
  for (const [, target, arrow, right] of lines) {
    const words = inWords[id]?.[target];
    if (arrow === 'Gets' && words === undefined) return undefined;
    const term = arrow === 'gets' ? readTex(right) : undefined;
    terms.push([target, term, term ? writePython(term, plain, names) : words]);
  }
  const numbers: Record<string, number> = { learningRate };
  for (const name of Object.keys(parameters))
    if (typeof settings[name as 'warmup'] === 'number') numbers[name] = settings[name as 'warmup'] as number;
  if (!computes(terms, numbers, rates)) return undefined;

  const used = Object.keys(parameters).filter((name) =>
    terms.some(([, , code]) => new RegExp(`\\b${names[name]}\\b`).test(code)),
  );
  const values = used.map((name) => written(settings[name as 'warmup']));
  const body = terms.flatMap(([name, term, code]) => {
    const before = name === 'rate' ? 'return ' : `${names[name]} = `;
    return term ? assignment(before, term, plain, names) : [before + code];
  });
  return [
    'def rate(k):',
    ...indent([
      `${['eta', ...used.map((name) => names[name])].join(', ')} = ${[float(learningRate), ...values].join(', ')}`,
      ...body,
    ]),
  ];
}

const written = (value: number | readonly number[]): string =>
  typeof value === 'number' ? float(value) : `[${value.map(float).join(', ')}]`;

/** Whether the formula gives the rates of the run; true where a line is in words. */
function computes(
  terms: readonly (readonly [name: string, term: Term | undefined, code: string])[],
  numbers: Readonly<Record<string, number>>,
  rates: Float64Array,
): boolean {
  if (terms.some(([, term]) => term === undefined)) return true;
  try {
    const formulas = terms.map(([name, term]) => [name, evaluator([term!])] as const);
    const rateOf = (k: number) => {
      const known: Record<string, number> = { ...numbers, k };
      for (const [name, valuesAt] of formulas) [known[name]] = valuesAt(known);
      return known.rate;
    };
    return rates.every((rate, i) => Math.abs(rateOf(i + 1) - rate) <= 1e-12 * Math.max(Math.abs(rate), 1e-9));
  } catch {
    return false;
  }
}
