import { layoutOf } from '../network/layout.ts';
import { outputLoss } from '../network/losses/index.ts';
import { checkExamples, checkNetwork } from '../network/network.ts';
import { formOf } from '../optimizers/descend.ts';
import type { AnyOptimizer, Settings } from '../optimizers/optimizer.ts';
import { checkCall } from '../optimizers/shared/check-call.ts';
import type { FindOptimizer } from '../runs/run.ts';
import { findSchedule, parametersOf, schedules } from '../schedules/index.ts';
import type { ScheduleSpec } from '../schedules/rates.ts';
import { conditionsAt, withDropout } from './conditions.ts';
import type { Change, TrainingPlan } from './plan.ts';

/** The most parameters of a network for an optimizer that remembers a matrix of as many rows and columns. */
const mostForMatrix = 500;

const need = (holds: boolean, what: string, given: unknown, allowed: string) => {
  if (!holds) throw new RangeError(`${what} is ${given}; allowed: ${allowed}`);
};
const isWhole = (n: unknown, least: number) => Number.isInteger(n) && (n as number) >= least;

/** The optimizers of a plan's runs. Throws a RangeError that says what is wrong with a plan that cannot be computed. */
export function checkPlan(plan: TrainingPlan, findOptimizer: FindOptimizer): AnyOptimizer[] {
  const { network, examples, start, runs, changes = [], from } = plan;
  checkNetwork(network);
  const { dimension } = layoutOf(network);
  const targetWidth = outputLoss(network.loss).targetWidth(network.layers[network.layers.length - 1].width);
  for (const part of [examples.training, examples.validation, examples.test])
    if (part) checkExamples(network, targetWidth, part);
  if ('parameters' in start)
    need(start.parameters.length === dimension, 'the number of parameters', start.parameters.length, `${dimension}`);
  need(isWhole(plan.batchSize, 1), 'the batch size', plan.batchSize, '1, 2, …');
  need(isWhole(plan.updates, 0), 'the number of updates', plan.updates, '0, 1, 2, …');
  for (const [name, least] of [
    ['recordEvery', 1] as const,
    ['checkpointEvery', 1] as const,
    ['mostCheckpoints', 2] as const,
  ])
    need(isWhole(plan[name] ?? least, least), name, plan[name], `${least}, ${least + 1}, …`);
  for (const [i, change] of changes.entries()) checkChange(plan, change, changes[i - 1]?.step ?? 0);
  need((from ?? runs).length === runs.length, 'the number of points to go on from', from?.length, `${runs.length}`);
  return runs.map(({ optimizer: id }, index) => {
    const optimizer = findOptimizer(id);
    if (!optimizer) throw new RangeError(`there is no optimizer ${id}`);
    const point = from?.[index] ?? null;
    const begin = point?.step ?? 0;
    const { settings } = conditionsAt(plan, index, begin).run;
    need(begin <= plan.updates, 'the step to go on from', begin, `0 to ${plan.updates}`);
    if (point) {
      need(point.x.length === dimension, 'the number of parameters to go on from', point.x.length, `${dimension}`);
      const remembered = Object.values(point.state).reduce((sum, { length }) => sum + length, 0);
      const expected = memoryFor(optimizer, settings, dimension);
      need(remembered === expected, `what ${id} remembers`, `${remembered} numbers`, `${expected}`);
    }
    if (remembersMatrix(optimizer, settings))
      need(dimension <= mostForMatrix, `the number of parameters for ${id}`, dimension, `up to ${mostForMatrix}`);
    for (const step of [begin, ...changes.map((change) => change.step)])
      checkConditions(plan, index, step, optimizer, settings);
    return optimizer;
  });
}

function checkChange({ runs, network }: TrainingPlan, change: Change, earliest: number): void {
  const { step, run, dropout, parameters = [] } = change;
  need(isWhole(step, 0), 'the step of a change', step, '0, 1, 2, …');
  need(step >= earliest, 'the step of a change', step, `${earliest} or later, the one before it`);
  need(
    run === undefined || (isWhole(run, 0) && run < runs.length),
    'the run of a change',
    run,
    `0 to ${runs.length - 1}`,
  );
  if (dropout)
    need(dropout.length === network.layers.length, 'the length of dropout', dropout.length, `${network.layers.length}`);
  const { dimension } = layoutOf(network);
  for (const [place] of parameters)
    need(isWhole(place, 0) && place < dimension, 'the place of a parameter', place, `0 to ${dimension - 1}`);
}

/** Checks what a run trains under from a step on; `first` are the settings it began with, which decided how much it remembers. */
function checkConditions(
  plan: TrainingPlan,
  index: number,
  step: number,
  optimizer: AnyOptimizer,
  first: Settings,
): void {
  const { run, dropout } = conditionsAt(plan, index, step);
  checkNetwork(withDropout(plan.network, dropout));
  const { defaults } = formOf({ optimizer, form: run.form });
  const unknown = Object.keys(run.settings).find((name) => !Object.hasOwn(defaults, name));
  need(unknown === undefined, `a setting of ${run.optimizer}`, unknown, Object.keys(defaults).join(', '));
  checkCall({ dimension: 0 }, { optimizer, settings: run.settings }, [], plan.updates);
  if (run.schedule) checkSchedule(run.schedule);
  const sizes = memoryFor(optimizer, run.settings, 1);
  const before = memoryFor(optimizer, first, 1);
  need(
    sizes === before,
    `what ${run.optimizer} remembers after step ${step}`,
    `${sizes} numbers`,
    `${before} as before`,
  );
}

function checkSchedule({ id, settings }: ScheduleSpec): void {
  const schedule = findSchedule(id);
  if (!schedule) throw new RangeError(`a schedule is ${id}; allowed: ${schedules.map((one) => one.id).join(', ')}`);
  const isNumber = (value: unknown) => typeof value === 'number' && !Number.isNaN(value);
  for (const [name, { list }] of Object.entries(parametersOf(schedule))) {
    const value: unknown = (settings as Readonly<Record<string, unknown>>)[name];
    const isRight = list ? Array.isArray(value) && value.every(isNumber) : isNumber(value);
    need(isRight, `${name} of ${id}`, value, list ? 'a list of numbers' : 'a number');
  }
}

/** How what an optimizer remembers grows with the parameters: for one of them, with the second, and by how much more with each further one. */
function growthOf(optimizer: AnyOptimizer, settings: Settings) {
  const [one, two, three] = [1, 2, 3].map((dimension) =>
    Object.values<Float64Array>(optimizer.createState(dimension, settings)).reduce(
      (sum, { length }) => sum + length,
      0,
    ),
  );
  return { one, second: two - one, more: three - two - (two - one) };
}

/** Numbers that an optimizer remembers for so many parameters, found without taking the memory. */
function memoryFor(optimizer: AnyOptimizer, settings: Settings, dimension: number): number {
  const { one, second, more } = growthOf(optimizer, settings);
  return one + (dimension - 1) * second + (((dimension - 1) * (dimension - 2)) / 2) * more;
}

/** Whether what it remembers grows faster than the parameters do. */
const remembersMatrix = (optimizer: AnyOptimizer, settings: Settings): boolean =>
  growthOf(optimizer, settings).more > 0;
