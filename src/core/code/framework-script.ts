import type { Framework } from '../optimizers/optimizer.ts';
import { writeArguments } from './choose-call.ts';
import { type FrameworkStyle, styles } from './framework.ts';
import { callStatement, indent } from './lines.ts';
import { type Course, joinBlocks, overStarts, type Plan, type PlannedRun } from './plan.ts';
import { float } from './python.ts';

/** Puts lines into a loop over the starts, where there are several; `name` is the text that is printed first, if any. */
type Over = (body: (start: string) => readonly string[], name: string | undefined) => string[];

/** The script of an experiment in a framework: its own optimizers, its own gradients. Every run has a call. */
export function frameworkScript(plan: Plan, framework: Framework): string {
  const style = styles[framework];
  const { dialect, imports, precision } = style;
  const over: Over = (body, name) => overStarts(plan, body, name, point);
  const code = [plan.loss.data(dialect), plan.loss.value(dialect), ...frameworkRuns(plan, style, framework, over)];
  const usesMath = code.flat().some((line) => line.includes('math.'));
  // Modules that come with Python stand in a group of their own.
  const math = usesMath ? ['import math', ...(imports[0] === 'import os' ? [] : [''])] : [];
  return joinBlocks([[...math, ...imports], precision, ...code]);
}

/** The part of a script in a framework that makes the runs, once the loss is there. */
export function frameworkRuns(course: Course, style: FrameworkStyle, framework: Framework, over: Over): string[][] {
  const { runs } = course;
  const isPlain = runs.every(({ clip, rate }) => !clip && !rate);
  if (runs.length > 1 && isPlain)
    return [[...style.before({ searches: runs.some(searches) })], ...together(course, style, framework, over)];
  return runs.flatMap((run) => [
    [...(run.rate ?? [])],
    [...style.before({ searches: searches(run), clip: run.clip })],
    oneByOne(course, run, style, framework, over),
  ]);
}

function made({ method, call, clip, rate }: PlannedRun, style: FrameworkStyle, framework: Framework): string {
  const args = writeArguments(method, call!, framework, rate && style.changingRate);
  return style.optimizer(call!.name, args, clip);
}

const point = (start: readonly number[]): string => `[${start.map(float).join(', ')}]`;

const searches = ({ call }: PlannedRun): boolean => call!.name === 'LBFGS';

/** The lines of one run, from its point and optimizer on. */
function descent(
  { steps, print }: Course,
  style: FrameworkStyle,
  run: Omit<PlannedRun, 'method' | 'name'>,
  isSearch: boolean,
  start: string,
  optimizer: readonly string[],
): string[] {
  const loop = { searches: isSearch, clip: run.clip, changes: run.rate !== undefined };
  const end = print === 'steps' ? [`print(k, ${style.shown})`] : [];
  return [
    style.start(start),
    ...optimizer,
    ...style.begin,
    ...(print === 'steps' ? [`print(0, ${style.shown})`] : []),
    `for k in range(1, ${steps + 1}):`,
    ...indent([...style.step(loop), ...end]),
    ...(print === 'end' ? [`print(${style.shown})`] : []),
  ];
}

/** One run by itself. */
function oneByOne(course: Course, run: PlannedRun, style: FrameworkStyle, framework: Framework, over: Over): string[] {
  const optimizer = callStatement('optimizer = ', made(run, style, framework));
  const body = (start: string) => descent(course, style, run, searches(run), start, optimizer);
  return over(body, course.runs.length > 1 ? `"${run.name}"` : undefined);
}

/** Several runs that differ in their optimizers only: a list of these, and one loop. */
function together(course: Course, style: FrameworkStyle, framework: Framework, over: Over): string[][] {
  const { make, use } = style.later ?? { make: '', use: '' };
  const list = course.runs.flatMap((run) =>
    indent(callStatement(`"${run.name}": ${make}`, made(run, style, framework), ',')),
  );
  const body = (start: string) =>
    descent(course, style, {}, course.runs.some(searches), start, use === '' ? [] : [`optimizer = ${use}`]);
  return [
    ['optimizers = {', ...list, '}'],
    [`for name, ${use === '' ? 'optimizer' : 'make'} in optimizers.items():`, ...indent(over(body, 'name'))],
  ];
}
