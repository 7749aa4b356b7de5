import { fitKindOf } from '../data/data-surface.ts';
import { fitSets } from '../data/index.ts';
import { defaultProblem, ownSet } from '../data/problem.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { overlayIds } from '../experiment/overlays.ts';
import { formulaLimits } from '../expression/fault.ts';
import { domainLimits } from '../grounds/formula/formula.ts';
import type { Price } from '../grounds/ground.ts';
import { isNetwork } from '../grounds/network/network-ground.ts';
import { regressionLosses } from '../losses/index.ts';
import { findOptimizer, optimizers } from '../optimizers/index.ts';
import type { Hyperparameter } from '../optimizers/optimizer.ts';
import { dataLimits, limits } from '../reading/limits.ts';
import { findSchedule, parametersOf, schedules } from '../schedules/index.ts';
import type { ScheduleParameter } from '../schedules/schedule.ts';
import { surfaces } from '../surfaces/index.ts';
import type { Surface } from '../surfaces/surface.ts';
import { type Allowed, networkFields, networkValues } from './allowed-network.ts';
import { mostSteps } from './work.ts';

export type { Allowed } from './allowed-network.ts';

/** What decides on what may stand in a field: the experiment as it was completed, and its surface. */
export interface Context {
  readonly experiment: Experiment;
  readonly surface: Surface;
  readonly price: Price;
}

type Answer = (context: Context, ...parts: string[]) => Allowed | undefined;

const say = (words: string) => (): Allowed => ({ words });
const between = (low: number, high: number) => say(`a number from ${low} to ${high}`);
const whole = (low: number, high: number) => say(`a whole number from ${low} to ${high}`);
const names = (list: readonly string[]): Allowed => ({ names: list });
const ids = (list: readonly { readonly id: string }[]) => (): Allowed => names(list.map(({ id }) => id));
const anObject = say('an object');
const flag = say('0 or 1');

const optimizerOf = ({ experiment }: Context, run: string) =>
  findOptimizer(experiment.runs[Number(run)]?.optimizer ?? '');
const settingsOf = (context: Context, run: string): Readonly<Record<string, Hyperparameter>> =>
  optimizerOf(context, run)?.hyperparameters ?? {};
const parametersIn = ({ experiment }: Context, run: string): Readonly<Record<string, ScheduleParameter>> => {
  const schedule = findSchedule(experiment.runs[Number(run)]?.schedule?.id ?? '');
  return schedule ? parametersOf(schedule) : {};
};
const numberOf = (one?: { scale: string; list?: true }): Allowed =>
  one?.list
    ? { words: `a list of 1 to ${limits.listItems} finite numbers` }
    : { words: one?.scale === 'flag' ? '0 or 1' : 'a finite number' };
/** The MSLE takes logarithms of 1 + y. */
const lossNames = Object.keys(regressionLosses).map((id) => (id === 'msle' ? 'msle (if every y is above -1)' : id));
const kindOf = ({ surface }: Context) => fitKindOf(surface.id) ?? 'line';

/** What may stand in a field, by the field's name in a notice. */
const values: readonly (readonly [field: RegExp, answer: Answer])[] = [
  [/^(experiment|data|formula|view)$/, anObject],
  [/^surface$/, () => names([...surfaces.map(({ id }) => id), 'network'])],
  [/^starts$/, say(`a list of 1 to ${limits.starts} starts`)],
  [
    /^starts\.\d+$/,
    ({ surface }) => ({ words: surface.dimension === 1 ? '[x], a finite number' : '[x, y], two finite numbers' }),
  ],
  [/^runs$/, say(`a list of 1 to ${limits.runs} runs`)],
  [/^runs\.\d+(\.(settings|clip|schedule|schedule\.settings))?$/, anObject],
  [/^runs\.\d+\.optimizer$/, ids(optimizers)],
  [/^runs\.(\d+)\.form$/, (context, run) => names(Object.keys(optimizerOf(context, run)?.forms ?? {}))],
  [/^runs\.(\d+)\.settings\.(.+)$/, (context, run, name) => numberOf(settingsOf(context, run)[name])],
  [
    /^runs\.\d+\.clip\.by$/,
    ({ experiment: { ground } }) => names(isNetwork(ground) ? ['value', 'norm', 'block-norm'] : ['value', 'norm']),
  ],
  [/^runs\.\d+\.clip\.at$/, say('a number above 0')],
  [/^runs\.\d+\.schedule\.id$/, ids(schedules)],
  [/^runs\.(\d+)\.schedule\.settings\.(.+)$/, (context, run, name) => numberOf(parametersIn(context, run)[name])],
  [
    /^steps$/,
    ({ experiment, surface: { dimension }, price }) =>
      whole(0, mostSteps(experiment, { findOptimizer, price, dimension }))(),
  ],
  [/^(data\.)?seed$/, whole(0, 2 ** 32 - 1)],
  [
    /^data\.set$/,
    (context) => names([...fitSets.filter(({ kind }) => kind === kindOf(context)).map(({ id }) => id), ownSet]),
  ],
  [/^data\.loss$/, (context) => names(kindOf(context) === 'line' ? lossNames : ['bce'])],
  [/^data\.count$/, whole(2, dataLimits.points)],
  [/^data\.(outliers|batch)$/, whole(0, dataLimits.points)],
  [/^data\.noise$/, between(0, 100)],
  [/^data\.delta$/, between(1e-6, 1e6)],
  [/^data\.standardized$/, flag],
  [/^data\.points$/, say(`a list of 1 to ${dataLimits.points} points`)],
  [
    /^data\.points\.\d+$/,
    (context) => ({
      words: `[x, y], ${kindOf(context) === 'line' ? 'two numbers' : 'y 0 or 1'}, at most ${dataLimits.size} either way`,
    }),
  ],
  [/^data\.window$/, say('[w, b, half a side], the last above 0')],
  [/^formula\.text$/, say(`one line of at most ${formulaLimits.length} characters`)],
  [
    /^formula\.domain$/,
    say(
      `[[low, high], [low, high]] within ±${domainLimits.size}, one side at most ${domainLimits.aspect} times the other`,
    ),
  ],
  ...networkValues,
  [/^view\.playhead$/, ({ experiment }) => ({ words: `null, or a whole number from 0 to ${experiment.steps}` })],
  [/^view\.inspected$/, ({ experiment }) => whole(0, experiment.runs.length - 1)()],
  [/^view\.azimuth$/, between(-360, 360)],
  [/^view\.elevation$/, between(0, 90)],
  [/^view\.heightScale$/, between(0.05, 20)],
  [/^view\.overlays$/, say(`a list of ${overlayIds.join(', ')}`)],
];

/** The fields that an object may have, by its name in a notice; the empty name is the experiment's own. */
const fields: readonly (readonly [place: RegExp, answer: Answer])[] = [
  [/^$/, () => names(['surface', 'data', 'formula', 'network', 'starts', 'runs', 'steps', 'seed', 'view'])],
  [/^data$/, (context) => names([...Object.keys(defaultProblem(kindOf(context))), 'window'])],
  [/^formula$/, () => names(['text', 'domain'])],
  ...networkFields,
  [/^runs\.\d+$/, () => names(['optimizer', 'form', 'settings', 'clip', 'schedule'])],
  [/^runs\.(\d+)\.settings$/, (context, run) => names(Object.keys(settingsOf(context, run)))],
  [/^runs\.\d+\.clip$/, () => names(['by', 'at'])],
  [/^runs\.\d+\.schedule$/, () => names(['id', 'settings'])],
  [/^runs\.(\d+)\.schedule\.settings$/, (context, run) => names(Object.keys(parametersIn(context, run)))],
  [/^view$/, () => names(['playhead', 'inspected', 'azimuth', 'elevation', 'heightScale', 'overlays'])],
  [/^view\.overlays$/, () => names(overlayIds)],
];

function answerOf(rows: typeof values, place: string, context: Context): Allowed | undefined {
  for (const [pattern, answer] of rows) {
    const found = pattern.exec(place);
    if (found) return answer(context, ...found.slice(1));
  }
  return undefined;
}

/** What may stand in a field of an experiment. */
export const allowedIn = (field: string, context: Context): Allowed | undefined => answerOf(values, field, context);

/** The names of the fields that stand beside this one. */
export const fieldsBeside = (field: string, context: Context): Allowed | undefined =>
  answerOf(fields, field.slice(0, Math.max(0, field.lastIndexOf('.'))), context);
