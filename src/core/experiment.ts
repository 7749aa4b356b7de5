import * as v from 'valibot';
import { optimizers } from './optimizers/index.ts';
import type { AnyOptimizer, FormId, Settings } from './optimizers/optimizer.ts';
import { surfaces } from './surfaces/index.ts';
import type { Surface } from './surfaces/surface.ts';

/** What any link or file may ask for, so that none can freeze a page or fill its memory. */
export const limits = {
  runs: 10,
  starts: 6,
  steps: 5000,
  /** Steps over all runs and starts of one experiment. */
  totalSteps: 60_000,
} as const;

/** One optimizer of an experiment, in one form, with all its hyperparameters. */
export interface RunSpec {
  readonly optimizer: string;
  readonly form: FormId;
  readonly settings: Settings;
}

/** Where one looks: not what is computed. */
export interface View {
  /** The step in the runs that is shown; null means the last one. */
  readonly playhead: number | null;
  /** Index of the run whose step is taken apart. */
  readonly inspected: number;
  /** Camera of the surface, in degrees: 0° looks along +y, 90° elevation looks straight down. */
  readonly azimuth: number;
  readonly elevation: number;
  /** Factor on the drawn height of the surface; 1 is the figure's own choice. */
  readonly heightScale: number;
}

/** Everything a figure shows. The same object is a figure's props, a link, a file and a test's input. */
export interface Experiment {
  readonly surface: string;
  /** Start points, each of the surface's dimension. */
  readonly starts: readonly (readonly number[])[];
  readonly runs: readonly RunSpec[];
  /** Updates for each run. */
  readonly steps: number;
  readonly seed: number;
  readonly view: View;
}

/** An experiment as an author or a file writes it: what is left out takes its default. */
export interface ExperimentInput extends Partial<Omit<Experiment, 'runs' | 'view'>> {
  readonly runs?: readonly { optimizer: string; form?: FormId; settings?: Record<string, number> }[];
  readonly view?: Partial<View>;
}

/**
 * Something of a link or file that could not be taken as it stood. `code` is the key of the message in the UI texts; `field` names the
 * place, `given` and `used` are what stood there (shortened) and what is used in its stead.
 */
export interface Notice {
  readonly code: 'unknown-version' | 'unknown-field' | 'unknown-value' | 'bad-value' | 'limited' | 'outside-domain';
  readonly field: string;
  readonly given: string;
  readonly used: string;
}

/** The optimizer of that id, if there is one. */
export const findOptimizer = (id: string): AnyOptimizer | undefined => optimizers.find((one) => one.id === id);

/** The surface of that id, if there is one. */
export const findSurface = (id: string): Surface | undefined => surfaces.find((one) => one.id === id);

const defaultSurface = 'beale';
const defaultRun = 'adam';
const defaultSteps = 200;
const defaultView: View = { playhead: null, inspected: 0, azimuth: 45, elevation: 40, heightScale: 1 };

const finite = v.pipe(v.number(), v.finite());
const between = (low: number, high: number) => v.pipe(finite, v.minValue(low), v.maxValue(high));
const integer = v.pipe(finite, v.integer());
const point = (dimension: number) => v.pipe(v.array(finite), v.length(dimension));
const fields = v.record(v.string(), v.unknown());

/** Reads one object field by field: what its schema refuses takes the fallback, and the reader is told. */
class FieldReader {
  private readonly input: Record<string, unknown>;
  private readonly place: string;
  private readonly notices: Notice[];
  private readonly known = new Set<string>();

  constructor(input: unknown, place: string, notices: Notice[]) {
    this.place = place;
    this.notices = notices;
    const parsed = v.safeParse(fields, input ?? {});
    this.input = parsed.success ? parsed.output : {};
    if (!parsed.success) this.tell('bad-value', '', input, {});
  }

  tell(code: Notice['code'], name: string, given: unknown, used: unknown): void {
    const field = [this.place, name].filter(Boolean).join('.');
    this.notices.push({ code, field, given: brief(given), used: brief(used) });
  }

  take<T>(name: string, schema: v.GenericSchema<unknown, T>, fallback: T, code: Notice['code'] = 'bad-value'): T {
    this.known.add(name);
    const given = this.input[name];
    if (given === undefined) return fallback;
    const parsed = v.safeParse(schema, given);
    if (parsed.success) return parsed.output;
    this.tell(code, name, given, fallback);
    return fallback;
  }

  /** Tells of every field that nobody has asked for. */
  rejectUnknown(): void {
    for (const name of Object.keys(this.input)) {
      if (!this.known.has(name)) this.tell('unknown-field', brief(name), this.input[name], undefined);
    }
  }
}

/** A value as a notice shows it: one line, at most 40 characters. */
function brief(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/**
 * Turns anything at all (a link's content, a file, an author's props) into a complete experiment within the limits, and says what had
 * to be changed. Never throws.
 */
export function completeExperiment(input: unknown): { experiment: Experiment; notices: Notice[] } {
  const notices: Notice[] = [];
  const reader = new FieldReader(input, '', notices);

  const surfaceId = v.pipe(
    v.string(),
    v.check((id) => findSurface(id) !== undefined),
  );
  const surface = findSurface(reader.take('surface', surfaceId, defaultSurface, 'unknown-value'))!;

  const list = v.pipe(v.array(v.unknown()), v.minLength(1));
  const starts = limit('starts', reader.take('starts', list, [surface.start]), limits.starts, notices).map((given, i) =>
    readStart(given, surface, i, notices),
  );
  const runs = limit('runs', reader.take('runs', list, [{ optimizer: defaultRun }]), limits.runs, notices).map(
    (given, i) => readRun(given, i, notices),
  );

  const asked = reader.take('steps', v.pipe(integer, v.minValue(0)), defaultSteps);
  const allowed = Math.min(limits.steps, Math.floor(limits.totalSteps / (runs.length * starts.length)));
  const steps = Math.min(asked, allowed);
  if (steps < asked) reader.tell('limited', 'steps', asked, steps);

  const seed = reader.take('seed', v.pipe(integer, v.minValue(0), v.maxValue(2 ** 32 - 1)), 1);
  const view = readView(reader.take('view', v.unknown(), {}), steps, runs.length, notices);
  reader.rejectUnknown();
  return { experiment: { surface: surface.id, starts, runs, steps, seed, view }, notices };
}

function limit<T>(field: string, items: readonly T[], most: number, notices: Notice[]): readonly T[] {
  if (items.length <= most) return items;
  notices.push({ code: 'limited', field, given: String(items.length), used: String(most) });
  return items.slice(0, most);
}

function readStart(given: unknown, surface: Surface, index: number, notices: Notice[]): readonly number[] {
  const reader = new FieldReader({ [index]: given }, 'starts', notices);
  const start = reader.take(String(index), point(surface.dimension), [...surface.start]);
  const inside = start.map((value, i) => Math.min(Math.max(value, surface.domain[i][0]), surface.domain[i][1]));
  if (inside.some((value, i) => value !== start[i])) reader.tell('outside-domain', String(index), start, inside);
  return inside;
}

function readRun(given: unknown, index: number, notices: Notice[]): RunSpec {
  const place = `runs.${index}`;
  const reader = new FieldReader(given, place, notices);
  const optimizerId = v.pipe(
    v.string(),
    v.check((id) => findOptimizer(id) !== undefined),
  );
  const optimizer = findOptimizer(reader.take('optimizer', optimizerId, defaultRun, 'unknown-value'))!;
  const forms = Object.keys(optimizer.forms) as FormId[];
  const form = reader.take('form', v.picklist(forms), forms[0], 'unknown-value');
  const defaults = optimizer.forms[form]!.defaults;
  const settingsReader = new FieldReader(reader.take('settings', v.unknown(), {}), `${place}.settings`, notices);
  const settings = Object.fromEntries(
    Object.keys(optimizer.hyperparameters).map((name) => [name, settingsReader.take(name, finite, defaults[name])]),
  );
  settingsReader.rejectUnknown();
  reader.rejectUnknown();
  return { optimizer: optimizer.id, form, settings };
}

function readView(given: unknown, steps: number, runs: number, notices: Notice[]): View {
  const reader = new FieldReader(given, 'view', notices);
  const step = v.nullable(v.pipe(integer, v.minValue(0), v.maxValue(steps)));
  const view: View = {
    playhead: reader.take('playhead', step, defaultView.playhead),
    inspected: reader.take('inspected', v.pipe(integer, v.minValue(0), v.maxValue(runs - 1)), defaultView.inspected),
    azimuth: reader.take('azimuth', between(-360, 360), defaultView.azimuth),
    elevation: reader.take('elevation', between(0, 90), defaultView.elevation),
    heightScale: reader.take('heightScale', between(0.05, 20), defaultView.heightScale),
  };
  reader.rejectUnknown();
  return view;
}
