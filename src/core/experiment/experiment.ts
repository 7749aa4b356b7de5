import * as v from 'valibot';
import type { CompletedGround } from '../grounds/ground.ts';
import { type Ground, type GroundInput, typeNamed } from '../grounds/index.ts';
import type { Clip } from '../objective/clip.ts';
import { findOptimizer } from '../optimizers/index.ts';
import type { FormId, Settings } from '../optimizers/optimizer.ts';
import {
  aboveZero,
  accept,
  FieldReader,
  finite,
  flag,
  nameOf,
  numbers,
  seed as seedSchema,
} from '../reading/field-reader.ts';
import { limits } from '../reading/limits.ts';
import { type Notice, notice } from '../reading/notice.ts';
import { mostSteps, usualPrice } from '../runs/work.ts';
import { findSchedule, parametersOf } from '../schedules/index.ts';
import type { ScheduleSpec } from '../schedules/rates.ts';
import type { ScheduleSettings, ScheduleValue } from '../schedules/schedule.ts';
import { noWarmUp } from '../schedules/warm-up.ts';
import { clampTo } from '../surfaces/shape/clamp.ts';
import { readView, type View } from './view.ts';

export type { Notice } from '../reading/notice.ts';
export type { View } from './view.ts';

/** One optimizer of an experiment, in one form, with all its hyperparameters. */
export interface RunSpec {
  readonly optimizer: string;
  readonly form: FormId;
  readonly settings: Settings;
  /** How its gradients are clipped; left out: not at all. */
  readonly clip?: Clip;
  /** How its learning rate changes; left out: not at all. */
  readonly schedule?: ScheduleSpec;
}

/** A run as an author or a file writes it. */
export interface RunInput {
  readonly optimizer: string;
  readonly form?: FormId;
  readonly settings?: Readonly<Record<string, number>>;
  readonly clip?: Partial<Clip> | null;
  readonly schedule?: { readonly id: string; readonly settings?: Readonly<Record<string, ScheduleValue>> } | null;
}

/** Everything a figure shows, complete. Written down (as a figure's props, a link, a file, a test's input) it is an `ExperimentInput`. */
export interface Experiment {
  /** What is descended. */
  readonly ground: Ground;
  /** Start points, each of the surface's dimension. */
  readonly starts: readonly (readonly number[])[];
  readonly runs: readonly RunSpec[];
  /** Updates for each run. */
  readonly steps: number;
  readonly seed: number;
  readonly view: View;
}

/**
 * An experiment as an author or a file writes it: what is left out takes its default. The ground's fields stand beside the others, and
 * `surface` says of which kind it is.
 */
export interface ExperimentInput extends GroundInput, Partial<Omit<Experiment, 'ground' | 'runs' | 'view'>> {
  readonly ground?: never;
  readonly runs?: readonly RunInput[];
  readonly view?: Partial<View>;
}

/** An experiment and what had to be changed in what was given to get there. */
export interface Completed {
  readonly experiment: Experiment;
  readonly notices: readonly Notice[];
}

const defaultSurface = 'beale';
const defaultRun = 'adam';
const defaultSteps = 200;

const idOf = (find: (id: string) => unknown) =>
  v.custom<string>((id) => typeof id === 'string' && find(id) !== undefined);
const surfaceId = idOf(typeNamed);
const optimizerId = idOf(findOptimizer);
const scheduleId = idOf(findSchedule);
const numberList = numbers(1, limits.listItems);

/**
 * Turns any value (a link's content, a parsed file, an author's props) into a complete experiment within the limits, and says what
 * had to be changed. Never throws: `runExperiment` is for an experiment that has to be right as it is written.
 *
 * @example
 * ```ts
 * import { completeExperiment } from 'downhill-core';
 *
 * const { experiment, notices } = completeExperiment({ surface: 'booth', steps: 9000 });
 * experiment.starts; // → [ [ -8, 6 ] ]
 * experiment.steps; // → 5000
 * notices; // → [ { code: 'limited', field: 'steps', given: '9000', used: '5000' } ]
 * ```
 */
export function completeExperiment(input: unknown): Completed {
  const notices: Notice[] = [];
  const reader = new FieldReader(input, '', notices);
  const surface = reader.take('surface', surfaceId, defaultSurface, 'unknown-value');
  const { complete, preparer } = typeNamed(surface)!;
  const { ground, bounds, parameters } = complete(surface, reader);
  // Only a network's parameters come in blocks.
  const clips: Clip['by'][] = ['value', 'norm'];
  if (parameters) clips.push('block-norm');
  const starts = reader
    .takeList('starts', [bounds.start], limits.starts)
    .map((given, i) => readStart(given, bounds, i, notices));
  const runs = reader
    .takeList('runs', [{ optimizer: defaultRun }], limits.runs)
    .map((given, i) => fitted(readRun(given, i, clips, notices), parameters ?? 0, i, clips, notices));
  const price = preparer.price?.(ground) ?? usualPrice;
  const allowed = mostSteps({ runs, starts }, { findOptimizer, price, dimension: parameters ?? bounds.dimension });
  const steps = reader.takeUpTo('steps', defaultSteps, allowed);
  const seed = reader.take('seed', seedSchema, 1);
  const view = readView(reader.raw('view'), steps, runs.length, notices);
  reader.rejectUnknown();
  const experiment = { ground, starts, runs, steps, seed, view };
  return { experiment, notices: notices.slice(0, limits.notices) };
}

/**
 * The experiment as it is written down, everything in full.
 *
 * @example
 * ```ts
 * import { decodeFragment, runExperiment, toInput } from 'downhill-core';
 *
 * const { surface, ...others } = toInput(decodeFragment('v1&surface=booth&run=sgd').experiment);
 * surface; // → 'booth'
 * const { runs } = await runExperiment({ surface: 'matyas', ...others });
 * runs[0].outcome; // → { kind: 'underway' }
 * ```
 */
export function toInput({ ground: { kind: _, ...fields }, ...others }: Experiment): ExperimentInput {
  return { ...fields, ...others };
}

function readStart(
  given: unknown,
  { dimension, start, domain }: CompletedGround<Ground>['bounds'],
  index: number,
  notices: Notice[],
): number[] {
  const field = `starts.${index}`;
  const asked = accept(notices, field, given, numbers(dimension, dimension), [...start]);
  const inside = clampTo(domain, asked);
  if (inside.some((value, i) => value !== asked[i])) notices.push(notice('outside-domain', field, asked, inside));
  return inside;
}

function readRun(given: unknown, index: number, clips: readonly Clip['by'][], notices: Notice[]): RunSpec {
  const reader = new FieldReader(given, `runs.${index}`, notices);
  const optimizer = findOptimizer(reader.take('optimizer', optimizerId, defaultRun, 'unknown-value'))!;
  const forms = Object.keys(optimizer.forms) as FormId[];
  const form = reader.take('form', nameOf(forms), forms[0], 'unknown-value');
  const defaults = optimizer.forms[form]!.defaults;
  const settingsReader = new FieldReader(reader.raw('settings'), reader.field('settings'), notices);
  const settings = Object.fromEntries(
    Object.entries(optimizer.hyperparameters).map(([name, { scale }]) => [
      name,
      settingsReader.take(name, scale === 'flag' ? flag : finite, defaults[name]),
    ]),
  );
  settingsReader.rejectUnknown();
  const clip = readClip(reader, clips);
  const schedule = readSchedule(reader);
  reader.rejectUnknown();
  const rate = settings.learningRate;
  if (rate === 0) settingsReader.tell('learning-rate-zero', 'learningRate', rate, rate);
  if (rate < 0) settingsReader.tell('learning-rate-negative', 'learningRate', rate, rate);
  return { optimizer: optimizer.id, form, settings, ...(clip && { clip }), ...(schedule && { schedule }) };
}

/** The run; of an optimizer for fewer parameters than there are, one of the default optimizer, clipped and scheduled as it was. */
function fitted(
  run: RunSpec,
  parameters: number,
  index: number,
  clips: readonly Clip['by'][],
  notices: Notice[],
): RunSpec {
  if (parameters <= limits.matrixParameters || !findOptimizer(run.optimizer)?.matrix) return run;
  notices.push(notice('too-many-parameters', `runs.${index}.optimizer`, run.optimizer, defaultRun));
  const { clip, schedule } = run;
  return readRun({ optimizer: defaultRun, clip, schedule }, index, clips, notices);
}

function readClip(run: FieldReader, ways: readonly Clip['by'][]): Clip | undefined {
  const reader = run.part('clip');
  if (!reader) return undefined;
  const by = reader.take('by', nameOf(ways), 'norm', 'unknown-value');
  const at = reader.take('at', aboveZero, 1);
  reader.rejectUnknown();
  return { by, at };
}

function readSchedule(run: FieldReader): ScheduleSpec | undefined {
  const reader = run.part('schedule');
  if (!reader) return undefined;
  const schedule = findSchedule(reader.take('id', scheduleId, 'constant', 'unknown-value'))!;
  const settingsReader = new FieldReader(reader.raw('settings'), reader.field('settings'), reader.notices);
  const defaults: Readonly<Record<string, ScheduleValue>> = { ...schedule.defaults, ...noWarmUp };
  const settings = Object.fromEntries(
    Object.entries(parametersOf(schedule)).map(([name, { scale, list }]): [string, ScheduleValue] => [
      name,
      list
        ? settingsReader.take<readonly number[]>(name, numberList, defaults[name] as readonly number[])
        : settingsReader.take(name, scale === 'flag' ? flag : finite, defaults[name] as number),
    ]),
  );
  settingsReader.rejectUnknown();
  reader.rejectUnknown();
  return { id: schedule.id, settings: settings as ScheduleSettings };
}
