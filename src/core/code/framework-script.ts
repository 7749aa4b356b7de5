import type { Framework } from '../optimizers/optimizer.ts';
import { writeArguments } from './choose-call.ts';
import { type FrameworkStyle, styles } from './framework.ts';
import { callStatement, indent } from './lines.ts';
import { joinBlocks, overStarts, type Plan, type PlannedRun } from './plan.ts';
import { float } from './python.ts';

/** The script of an experiment in a framework: its own optimizers, its own gradients. Every run has a call. */
export function frameworkScript(plan: Plan, framework: Framework): string {
  const style = styles[framework];
  const { loss, runs } = plan;
  const code: (readonly string[])[] = [loss.data(style.dialect), loss.value(style.dialect)];
  const isPlain = runs.every(({ clip, rate }) => !clip && !rate);
  if (runs.length > 1 && isPlain)
    code.push(style.before({ searches: runs.some(searches) }), ...together(plan, style, framework));
  else
    for (const run of runs)
      code.push(
        run.rate ?? [],
        style.before({ searches: searches(run), clip: run.clip }),
        oneByOne(plan, run, style, framework),
      );
  const usesMath = code.flat().some((line) => line.includes('math.'));
  // Modules that come with Python stand in a group of their own.
  const math = usesMath ? ['import math', ...(style.imports[0] === 'import os' ? [] : [''])] : [];
  return joinBlocks([[...math, ...style.imports], style.precision, ...code]);
}

function made({ method, call, clip, rate }: PlannedRun, style: FrameworkStyle, framework: Framework): string {
  const args = writeArguments(method, call!, framework, rate && style.changingRate);
  return style.optimizer(call!.name, args, clip);
}

const point = (start: readonly number[]): string => `[${start.map(float).join(', ')}]`;

const searches = ({ call }: PlannedRun): boolean => call!.name === 'LBFGS';

/** The lines of one run, from its point and optimizer on. */
function descent(
  plan: Plan,
  style: FrameworkStyle,
  run: Omit<PlannedRun, 'method' | 'name'>,
  isSearch: boolean,
  start: string,
  optimizer: readonly string[],
): string[] {
  const { steps, print } = plan;
  const loop = { searches: isSearch, clip: run.clip, changes: run.rate !== undefined };
  const end = print === 'steps' ? [`print(k, ${style.shown})`] : [];
  return [
    `x = ${style.point(start)}`,
    ...optimizer,
    ...style.begin,
    ...(print === 'steps' ? [`print(0, ${style.shown})`] : []),
    `for k in range(1, ${steps + 1}):`,
    ...indent([...style.step(loop), ...end]),
    ...(print === 'end' ? [`print(${style.shown})`] : []),
  ];
}

/** One run by itself. */
function oneByOne(plan: Plan, run: PlannedRun, style: FrameworkStyle, framework: Framework): string[] {
  const optimizer = callStatement('optimizer = ', made(run, style, framework));
  const body = (start: string) => descent(plan, style, run, searches(run), start, optimizer);
  return overStarts(plan, body, plan.runs.length > 1 ? `"${run.name}"` : undefined, point);
}

/** Several runs that differ in their optimizers only: a list of these, and one loop. */
function together(plan: Plan, style: FrameworkStyle, framework: Framework): string[][] {
  const { make, use } = style.later ?? { make: '', use: '' };
  const list = plan.runs.flatMap((run) =>
    indent(callStatement(`"${run.name}": ${make}`, made(run, style, framework), ',')),
  );
  const body = (start: string) =>
    descent(plan, style, {}, plan.runs.some(searches), start, use === '' ? [] : [`optimizer = ${use}`]);
  return [
    ['optimizers = {', ...list, '}'],
    [
      `for name, ${use === '' ? 'optimizer' : 'make'} in optimizers.items():`,
      ...indent(overStarts(plan, body, 'name', point)),
    ],
  ];
}
