import type { Clip } from '../objective/clip.ts';
import { indent } from './lines.ts';
import { type NumpyRule, numpyRule } from './numpy-rule.ts';
import { joinBlocks, overStarts, type Plan, type PlannedRun } from './plan.ts';
import { float, numpy } from './python.ts';

const clipFunction = ['def clip(g, limit):', '    return g / max(1, np.linalg.norm(g) / limit)'];

const clipped = (gradient: string, clip: Clip | undefined): string => {
  if (!clip) return gradient;
  const limit = float(clip.at);
  return clip.by === 'value' ? `np.clip(${gradient}, -${limit}, ${limit})` : `clip(${gradient}, ${limit})`;
};

/** The rule of a run, or nothing where no short script spells it out. */
export const ruleOf = ({ method, clip, rate }: Omit<PlannedRun, 'name'>, dimension: number): NumpyRule | undefined =>
  numpyRule(method, dimension, (gradient) => clipped(gradient, clip), rate !== undefined);

/** The script of an experiment in NumPy: the update rules in the letters of their formulas. What these need of the loss is there. */
export function numpyScript(plan: Plan): string {
  const { loss, runs, steps, print } = plan;
  const rules = runs.map((run) => ({ ...run, ...ruleOf(run, loss.dimension)! }));
  const shown = '*x, f(x)';
  const blocks: (readonly string[])[] = [
    [
      ...(rules.some(({ rate }) => rate?.some((line) => line.includes('math.'))) ? ['import math', ''] : []),
      'import numpy as np',
    ],
    loss.data(numpy),
    loss.value(numpy),
    loss.gradient!,
    rules.some(({ usesHessian }) => usesHessian) ? loss.hessian! : [],
    runs.some(({ clip }) => clip && clip.by !== 'value') ? clipFunction : [],
  ];
  const point = (start: readonly number[]) => `[${start.map(float).join(', ')}]`;
  if (rules.length === 1) {
    const [{ rate, settings, state, update }] = rules;
    const body = (start: string) => [
      `x = np.array(${start})`,
      ...settings,
      ...state,
      ...(print === 'steps' ? [`print(0, ${shown})`] : []),
      `for k in range(1, ${steps + 1}):`,
      ...indent([...update, ...(print === 'steps' ? [`print(k, ${shown})`] : [])]),
      ...(print === 'end' ? [`print(${shown})`] : []),
    ];
    return joinBlocks([...blocks, rate ?? [], overStarts(plan, body, undefined, point)]);
  }
  for (const { name, rate, settings, state, update } of rules) {
    // Each has a rate of its own.
    const own = rate ? indent([...rate, '']) : [];
    const loop = [`for k in range(1, ${steps + 1}):`, ...indent([...update, 'yield x'])];
    blocks.push([`def ${name}(x):`, ...own, ...indent([...settings, ...state, 'yield x', ...loop])]);
  }
  const body = (start: string) => {
    const path = `enumerate(rule(np.array(${start})))`;
    return print === 'steps'
      ? [`for k, x in ${path}:`, `    print(k, ${shown})`]
      : [`*_, x = rule(np.array(${start}))`, `print(${shown})`];
  };
  const list = `[${rules.map(({ name }) => name).join(', ')}]`;
  return joinBlocks([...blocks, [`for rule in ${list}:`, ...indent(overStarts(plan, body, 'rule.__name__', point))]]);
}
