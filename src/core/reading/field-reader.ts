import * as v from 'valibot';
import { type Notice, notice } from './notice.ts';

/** A finite number. Adding 0 turns −0 into 0: nobody can see the difference, and neither JSON nor String keeps it. */
export const finite = v.pipe(
  v.custom<number>(Number.isFinite),
  v.transform((value) => value + 0),
);

/*
 * Ranges and choices are checks of our own: valibot's also word what they expect, which nobody reads here, and callers of the core would pay for.
 */

/** A number within these ends. */
export const between = (low: number, high: number) =>
  v.pipe(
    finite,
    v.check((given) => given >= low && given <= high),
  );
/** A whole number from 0 up to `most`. */
export const whole = (most: number) =>
  v.pipe(
    between(0, most),
    v.check((given) => Number.isInteger(given)),
  );
export const integer = whole(Number.MAX_VALUE);
/** What a random generator may begin with. */
export const seed = whole(2 ** 32 - 1);
/** One of some names. */
export const nameOf = <T extends string>(names: readonly T[]) =>
  v.custom<T>((given) => (names as readonly unknown[]).includes(given));
export const aboveZero = v.pipe(
  finite,
  v.check((given) => given > 0),
);
/** One of some numbers. */
export const oneOf = (...allowed: readonly number[]) =>
  v.pipe(
    finite,
    v.check((given) => allowed.includes(given)),
  );
export const flag = oneOf(0, 1);
/** Numbers of a schema each, as many as there are schemas. */
export const row = <T extends readonly number[]>(...each: readonly v.GenericSchema<unknown, number>[]) =>
  v.pipe(
    v.array(finite),
    v.check((given) => given.length === each.length && given.every((one, i) => v.safeParse(each[i], one).success)),
  ) as unknown as v.GenericSchema<unknown, T>;
/** From `least` to `most` finite numbers. */
export const numbers = (least: number, most: number) =>
  v.pipe(
    v.array(finite),
    v.check(({ length }) => length >= least && length <= most),
  );

/** Any list; what is missing in one, as in `[ , 1]`, is undefined. */
export const list = v.pipe(
  v.custom<readonly unknown[]>(Array.isArray),
  v.transform((given): readonly unknown[] => [...given]),
);
const filledList = v.pipe(
  list,
  v.check(({ length }) => length > 0),
);

type Schema<T> = v.GenericSchema<unknown, T>;

/** `given` as the schema takes it; if it refuses, the fallback, and the reader is told. */
export function accept<T>(
  notices: Notice[],
  field: string,
  given: unknown,
  schema: Schema<T>,
  fallback: T,
  code: Notice['code'] = 'bad-value',
): T {
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  notices.push(notice(code, field, given, fallback));
  return fallback;
}

/** Reads one object field by field. Only its own fields count, so that `constructor` is no more than an unknown name. */
export class FieldReader {
  private readonly input: Readonly<Record<string, unknown>>;
  private readonly place: string;
  readonly notices: Notice[];
  private readonly known = new Set<string>();

  constructor(input: unknown, place: string, notices: Notice[]) {
    this.place = place;
    this.notices = notices;
    const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
    this.input = isObject ? (input as Record<string, unknown>) : {};
    if (!isObject && input !== undefined) notices.push(notice('bad-value', place || 'experiment', input, {}));
  }

  field(name: string): string {
    return this.place ? `${this.place}.${name}` : name;
  }

  tell(code: Notice['code'], name: string, given: unknown, used: unknown): void {
    this.notices.push(notice(code, this.field(name), given, used));
  }

  /** The field as it stands; undefined if it is left out. */
  raw(name: string): unknown {
    this.known.add(name);
    return Object.hasOwn(this.input, name) ? this.input[name] : undefined;
  }

  /** A reader of the object in that field; undefined if it is left out, or said to be nothing. */
  part(name: string): FieldReader | undefined {
    const given = this.raw(name);
    return given === undefined || given === null ? undefined : new FieldReader(given, this.field(name), this.notices);
  }

  take<T>(name: string, schema: Schema<T>, fallback: T, code?: Notice['code']): T {
    const given = this.raw(name);
    return given === undefined ? fallback : accept(this.notices, this.field(name), given, schema, fallback, code);
  }

  /** A list, cut to the most that is allowed. */
  takeList(name: string, fallback: readonly unknown[], most: number): readonly unknown[] {
    const items = this.take(name, filledList, fallback);
    if (items.length > most) this.tell('limited', name, items.length, most);
    return items.slice(0, most);
  }

  /** A number, lowered to the most that is allowed. */
  takeUpTo(name: string, fallback: number, most: number): number {
    const asked = this.take(name, integer, fallback);
    if (asked > most) this.tell('limited', name, asked, most);
    return Math.min(asked, most);
  }

  /** Tells of every field that nobody has asked for and that says something. */
  rejectUnknown(): void {
    for (const name of Object.keys(this.input)) {
      if (!this.known.has(name) && this.input[name] !== undefined)
        this.tell('unknown-field', name, this.input[name], undefined);
    }
  }
}
