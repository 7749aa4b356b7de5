import { groundTypes, typeNamed, typeOf } from '../grounds/index.ts';
import { findOptimizer } from '../optimizers/index.ts';
import type { Settings } from '../optimizers/optimizer.ts';
import { limits } from '../reading/limits.ts';
import { type Notice, notice } from '../reading/notice.ts';
import { cut, fragmentLimit, numberOrText, numberText, setOnce, splitFields, version } from '../reading/url-syntax.ts';
import { findSchedule, parametersOf } from '../schedules/index.ts';
import type { ScheduleSpec } from '../schedules/rates.ts';
import { type Completed, completeExperiment, type Experiment, type RunSpec } from './experiment.ts';
import { v1 } from './url-v1.ts';

export { fragmentLimit, parsePageFragment } from '../reading/url-syntax.ts';

/*
 * An experiment as a URL fragment:
 *
 *   v1&surface=beale&start=1,1.5&run=adam.keras,learningRate:0.05&steps=300&playhead=57
 *
 *   fragment = "v1" *( "&" field )             see url-syntax.ts
 *   field    = "surface=" id
 *            / name "=" text                                          of the ground; see the link.ts of its kind
 *            / "start=" number *( "," number )                       once for each start
 *            / "run=" id [ "." form ] *( "," part )                  once for each run
 *            / ( "steps" / "seed" / a name of the view ) "=" number
 *            / "overlays=" id *( "," id )                             of the view; left out: none
 *   part     = name ":" number                                      a hyperparameter
 *            / "clip:" ( "value" / "norm" / "block-norm" ) "/" number
 *            / "schedule:" id *( "/" name ":" number )               a name that takes a list comes once for each item
 *
 * Numbers are the shortest that read back the same. Every character may stand in a fragment as it is. What is left out has the value that
 * `v1` in url-v1.ts and the ground's link.ts froze for it, so that a short link never changes its meaning; clipping and a schedule that are
 * left out are none.
 */

const scalars = ['steps', 'seed'] as const;
const viewFields = Object.keys(v1.view) as Exclude<keyof Experiment['view'], 'overlays'>[];
const numbers = new Set<string>([...scalars, ...viewFields]);
const texts = new Set<string>(['surface', 'overlays']);
const frozenRun = (id: string) => own(v1.optimizers, id);

/**
 * The experiment as a fragment, without '#', for the page or for one figure of it; null if it does not fit into a link.
 *
 * @example
 * ```ts
 * import { completeExperiment, encodeExperiment } from 'downhill-core';
 *
 * const { experiment } = completeExperiment({ surface: 'beale', starts: [[2, 2]], steps: 300 });
 * encodeExperiment(experiment); // → 'v1&surface=beale&start=2,2&run=adam&steps=300'
 * ```
 */
export function encodeExperiment(experiment: Experiment, figure: string | null = null): string | null {
  const { ground, starts, runs, view } = experiment;
  const parts = figure === null ? [version] : [figure, version];
  const write = (name: string, value: string) => parts.push(`${name}=${value}`);

  const { link } = typeOf(ground);
  write('surface', ground.surface);
  for (const [name, value] of link.write(ground)) write(name, value);
  const points = starts.map((start) => start.map(numberText).join());
  if (points.join('&') !== link.startOn?.(ground.surface)?.join()) for (const point of points) write('start', point);
  for (const run of runs) write('run', runText(run));
  for (const name of scalars) if (experiment[name] !== v1[name]) write(name, numberText(experiment[name]));
  for (const name of viewFields) {
    const value = view[name];
    if (value !== null && value !== v1.view[name]) write(name, numberText(value));
  }
  if (view.overlays) write('overlays', view.overlays.join());

  const fragment = parts.join('&');
  return fragment.length <= fragmentLimit ? fragment : null;
}

function runText({ optimizer, form, settings, clip, schedule }: RunSpec): string {
  const frozen = frozenRun(optimizer);
  const defaults = frozen?.settings[form];
  const name = form === frozen?.form ? optimizer : `${optimizer}.${form}`;
  // A hyperparameter that has joined since is off where a link leaves it out.
  const changed = Object.entries(settings).filter(([key, value]) => value !== (defaults && (own(defaults, key) ?? 0)));
  return [
    name,
    ...changed.map(([key, value]) => `${key}:${numberText(value)}`),
    ...(clip ? [`clip:${clip.by}/${numberText(clip.at)}`] : []),
    ...(schedule ? [`schedule:${scheduleText(schedule)}`] : []),
  ].join();
}

function scheduleText({ id, settings }: ScheduleSpec): string {
  const pairs = Object.entries(settings).flatMap(([key, value]) =>
    [value].flat().map((item) => `${key}:${numberText(item)}`),
  );
  return [id, ...pairs].join('/');
}

/**
 * What a fragment written by `encodeExperiment` without a figure stands for, as far as it can be made out. Never throws.
 *
 * @example
 * ```ts
 * import { decodeFragment } from 'downhill-core';
 *
 * const { experiment, notices } = decodeFragment('v1&surface=beale&run=adam.keras,learningRate:0.05&steps=7');
 * const { form, settings } = experiment.runs[0];
 * form; // → 'keras'
 * settings.learningRate; // → 0.05
 * notices; // → []
 * ```
 */
export function decodeFragment(fragment: string): Completed {
  const notices: Notice[] = [];
  const fields = readFields(fragment, notices);
  const { experiment, notices: more } = completeExperiment(fields);
  return { experiment, notices: [...notices, ...more].slice(0, limits.notices) };
}

/** The fields of a fragment, with the frozen values for those that are left out, still to be checked by `completeExperiment`. */
function readFields(fragment: string, notices: Notice[]): Record<string, unknown> {
  const starts: unknown[] = [];
  const runs: unknown[] = [];
  const single = new Map<string, unknown>();
  const ofGrounds = new Set(groundTypes.flatMap(({ link }) => link.fields));
  for (const [name, value] of splitFields(fragment, notices)) {
    if (name === 'start') starts.push(value.split(',').map(numberOrText));
    else if (name === 'run') runs.push(readRun(value, runs.length, notices));
    else if (texts.has(name) || ofGrounds.has(name)) setOnce(single, name, value, '', notices);
    else if (numbers.has(name)) setOnce(single, name, numberOrText(value), '', notices);
    else notices.push(notice('unknown-field', name, value, undefined));
  }

  const surface = String(single.get('surface') ?? v1.surface);
  const overlays = single.get('overlays');
  const start = typeNamed(surface)?.link.startOn?.(surface);
  if (starts.length === 0 && start) starts.push(start);
  if (runs.length === 0) runs.push(readRun(v1.optimizer, 0, notices));
  return {
    surface,
    ...readGround(surface, single, notices),
    ...(starts.length > 0 && { starts }),
    runs,
    ...Object.fromEntries(scalars.map((name) => [name, single.get(name) ?? v1[name]])),
    view: {
      ...Object.fromEntries(viewFields.map((name) => [name, single.get(name) ?? v1.view[name]])),
      ...(overlays !== undefined && { overlays: String(overlays).split(',').filter(Boolean) }),
    },
  };
}

/** The fields of the surface's ground; of those of other kinds, for which there is no use, what was given, for the notice to show. */
function readGround(surface: string, given: ReadonlyMap<string, unknown>, notices: Notice[]): Record<string, unknown> {
  const named = typeNamed(surface);
  const parts = groundTypes.map((type) => {
    const { fields, read } = type.link;
    if (type === named) return read(surface, given, notices);
    return Object.fromEntries(fields.filter((name) => given.has(name)).map((name) => [name, given.get(name)]));
  });
  return Object.assign({}, ...parts);
}

function readRun(text: string, index: number, notices: Notice[]): Record<string, unknown> {
  const [head, ...pairs] = text.split(',');
  const [optimizer, givenForm] = cut(head, '.');
  const given = new Map<string, unknown>();
  const parts = new Map<string, unknown>();
  for (const pair of pairs) {
    const [name, value] = cut(pair, ':');
    if (name === 'clip') setOnce(parts, name, readClip(value), `runs.${index}.`, notices);
    else if (name === 'schedule') setOnce(parts, name, readSchedule(value, index, notices), `runs.${index}.`, notices);
    else setOnce(given, name, numberOrText(value), `runs.${index}.settings.`, notices);
  }
  const frozen = frozenRun(optimizer);
  const form = givenForm || frozen?.form;
  const defaults = knownSettings(optimizer, form === undefined ? undefined : frozen && own(frozen.settings, form));
  return {
    optimizer,
    ...(form !== undefined && { form }),
    settings: { ...defaults, ...Object.fromEntries(given) },
    ...Object.fromEntries(parts),
  };
}

function readClip(text: string): Record<string, unknown> {
  const [by, at] = cut(text, '/');
  return { by, ...(at !== '' && { at: numberOrText(at) }) };
}

function readSchedule(text: string, run: number, notices: Notice[]): Record<string, unknown> {
  const [id, ...pairs] = text.split('/');
  const schedule = findSchedule(id);
  const parameters = schedule && parametersOf(schedule);
  const given = new Map<string, unknown>();
  for (const pair of pairs) {
    const [name, value] = cut(pair, ':');
    const listed = given.get(name);
    if (parameters && own(parameters, name)?.list)
      given.set(name, [...(Array.isArray(listed) ? listed : []), numberOrText(value)]);
    else setOnce(given, name, numberOrText(value), `runs.${run}.schedule.settings.`, notices);
  }
  return { id, settings: Object.fromEntries(given) };
}

/** The frozen settings but for those that the optimizer no longer has. */
function knownSettings(optimizer: string, settings: Settings = {}): Settings {
  const names = findOptimizer(optimizer)?.hyperparameters ?? {};
  return Object.fromEntries(Object.entries(settings).filter(([name]) => Object.hasOwn(names, name)));
}

/** The record's own value of that key: `constructor` is no key of a table that lacks it. */
function own<T>(record: Readonly<Partial<Record<string, T>>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
