import type { Clip } from '../objective/clip.ts';
import { indent } from './lines.ts';
import { type NumpyRule, numpyRule } from './numpy-rule.ts';
import { type Course, joinBlocks, overStarts, type Plan, type PlannedRun } from './plan.ts';
import { float, numpy } from './python.ts';

/** A function for gradients that are shortened to a length. */
export const clipFunction = ['def clip(g, limit):', '    return g / max(1, np.linalg.norm(g) / limit)'];

/** A gradient as a run takes it: clipped, if it clips. */
export const clipped = (gradient: string, clip: Clip | undefined): string => {
  if (!clip) return gradient;
  const limit = float(clip.at);
  return clip.by === 'value' ? `np.clip(${gradient}, -${limit}, ${limit})` : `clip(${gradient}, ${limit})`;
};

/** The rule of a run, or nothing where no short script spells it out. */
export const ruleOf = ({ method, clip, rate }: Omit<PlannedRun, 'name'>, dimension: number): NumpyRule | undefined => {
  const calls = { gradient: (at: string) => clipped(`gradient(${at})`, clip), value: (at: string) => `f(${at})` };
  return numpyRule(method, dimension, calls, rate !== undefined);
};

/** A run with its rule. */
export type RuledRun = Pick<PlannedRun, 'name' | 'rate'> & Omit<NumpyRule, 'usesHessian'>;

/** The modules whose functions a learning rate takes. */
export const rateImports = (runs: readonly Pick<PlannedRun, 'rate'>[]): string[] =>
  runs.some(({ rate }) => rate?.some((line) => line.includes('math.'))) ? ['math'] : [];

/** The script of an experiment in NumPy: the update rules in the letters of their formulas. What these need of the loss is there. */
export function numpyScript(plan: Plan): string {
  const { loss, runs } = plan;
  const rules = runs.map((run) => ({ ...run, ...ruleOf(run, loss.dimension)! }));
  const point = (start: readonly number[]) => `[${start.map(float).join(', ')}]`;
  const blocks: (readonly string[])[] = [
    [...rateImports(runs).flatMap((name) => [`import ${name}`, '']), 'import numpy as np'],
    loss.data(numpy),
    loss.value(numpy),
    loss.gradient!,
    rules.some(({ usesHessian }) => usesHessian) ? loss.hessian! : [],
    runs.some(({ clip }) => clip && clip.by !== 'value') ? clipFunction : [],
    ...numpyRuns(rules, plan, {
      shown: '*x, f(x)',
      begin: (start) => `np.array(${start})`,
      over: (body, name) => overStarts(plan, body, name, point),
    }),
  ];
  return joinBlocks(blocks);
}

/** What runs begin with and print. */
interface Showing {
  /** What is printed of the iterate `x`. */
  readonly shown: string;
  /** The iterate from what `over` hands on. */
  readonly begin: (start: string) => string;
  /** Lines put into a loop over the starts, where there are several. */
  readonly over: (body: (start: string) => readonly string[], name: string | undefined) => string[];
}

/** The part of a script in NumPy that makes the runs, once gradients are there. */
export function numpyRuns(
  rules: readonly RuledRun[],
  { steps, print }: Pick<Course, 'steps' | 'print'>,
  { shown, begin, over }: Showing,
): string[][] {
  if (rules.length === 1) {
    const [{ rate, settings, state, update }] = rules;
    const body = (start: string) => [
      `x = ${begin(start)}`,
      ...settings,
      ...state,
      ...(print === 'steps' ? [`print(0, ${shown})`] : []),
      `for k in range(1, ${steps + 1}):`,
      ...indent([...update, ...(print === 'steps' ? [`print(k, ${shown})`] : [])]),
      ...(print === 'end' ? [`print(${shown})`] : []),
    ];
    return [[...(rate ?? [])], over(body, undefined)];
  }
  const functions = rules.map(({ name, rate, settings, state, update }) => {
    // Each has a rate of its own.
    const own = rate ? indent([...rate, '']) : [];
    const loop = [`for k in range(1, ${steps + 1}):`, ...indent([...update, 'yield x'])];
    return [`def ${name}(x):`, ...own, ...indent([...settings, ...state, 'yield x', ...loop])];
  });
  const body = (start: string) => {
    const path = `enumerate(rule(${begin(start)}))`;
    return print === 'steps'
      ? [`for k, x in ${path}:`, `    print(k, ${shown})`]
      : [`*_, x = rule(${begin(start)})`, `print(${shown})`];
  };
  const list = `[${rules.map(({ name }) => name).join(', ')}]`;
  return [...functions, [`for rule in ${list}:`, ...indent(over(body, 'rule.__name__'))]];
}
