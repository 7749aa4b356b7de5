import * as v from 'valibot';
import { decimal } from '../reading/decimal.ts';
import { dataLimits } from '../reading/limits.ts';
import { brief } from '../reading/notice.ts';
import type { FitKind } from './fit-set.ts';

/** What a file can be told of; the keys of the messages in the UI texts. */
export const csvCodes = [
  'csv-too-long',
  'csv-too-many',
  'csv-columns',
  'csv-number',
  'csv-size',
  'csv-label',
  'csv-empty',
] as const;

/**
 * What is wrong with a file. `line` is the number of the line in the file, counted from 1, or null if it is the whole file; `given` is what
 * stands there (shortened), and `limit` what is allowed, where there is such a number.
 */
export interface CsvNotice {
  readonly code: (typeof csvCodes)[number];
  readonly line: number | null;
  readonly given: string;
  readonly limit: string;
}

/** What could be read of a file. */
export interface CsvData {
  /** Rows (x, y) that hold two numbers, in the file's order. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** The names of the columns, if the first line is a heading (shortened). */
  readonly columns: readonly [x: string, y: string] | null;
  readonly notices: readonly CsvNotice[];
}

const number = v.pipe(
  v.string(),
  v.check((text) => text.length <= 40 && decimal.test(text), 'csv-number'),
  v.transform((text) => Number(text) + 0),
  v.check((value) => Math.abs(value) <= dataLimits.size, 'csv-size'),
);

const rows = {
  line: v.tuple([number, number]),
  logistic: v.tuple([
    number,
    v.pipe(
      number,
      v.check((label) => label === 0 || label === 1, 'csv-label'),
    ),
  ]),
} as const;

const limitOf: Partial<Record<CsvNotice['code'], string>> = {
  'csv-columns': '2',
  'csv-size': String(dataLimits.size),
  'csv-label': '0, 1',
};

/**
 * Reads a reader's own data: text with two columns, x and y, one row a line, with or without a heading; separated by tabs, semicolons or
 * commas (whichever the first line has, in this order); decimals with a point; cells may stand in quotation marks; empty lines do not
 * count. For a logistic fit y must be 0 or 1.
 *
 * Every row is checked by itself: what is no row of two numbers is left out, and a notice names its line. Nothing is evaluated. Takes time
 * linear in the text, of which no more than `dataLimits.characters` are read: a longer one is refused. Never throws.
 *
 * @example
 * ```ts
 * import { parseCsv } from 'downhill-core/csv';
 *
 * const { points, columns, notices } = parseCsv('distance,speed\n1,2\n3,four\n5,6');
 * points; // → [ [ 1, 2 ], [ 5, 6 ] ]
 * columns; // → [ 'distance', 'speed' ]
 * notices; // → [ { code: 'csv-number', line: 3, given: 'four', limit: '' } ]
 * ```
 */
export function parseCsv(text: string, kind: FitKind = 'line'): CsvData {
  const notices: CsvNotice[] = [];
  const tell = (code: CsvNotice['code'], line: number | null, given: unknown, limit = limitOf[code] ?? '') => {
    if (notices.length < dataLimits.notices) notices.push({ code, line, given: brief(given), limit });
  };
  const points: (readonly [number, number])[] = [];
  let columns: CsvData['columns'] = null;
  if (text.length > dataLimits.characters) {
    tell('csv-too-long', null, text.length, String(dataLimits.characters));
    return { points, columns, notices };
  }

  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const separator = ['\t', ';', ','].find((mark) => lines[first]?.includes(mark)) ?? ',';
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(separator).map(unquoted);
    if (cells.length !== 2) {
      tell('csv-columns', i + 1, cells.length);
      continue;
    }
    const parsed = v.safeParse(rows[kind], cells);
    if (parsed.success) {
      if (points.length === dataLimits.points) {
        tell('csv-too-many', i + 1, lines.length, String(dataLimits.points));
        break;
      }
      points.push(parsed.output);
    } else if (i === first && cells.every((cell) => !v.is(number, cell))) columns = [brief(cells[0]), brief(cells[1])];
    else {
      const [{ message, path }] = parsed.issues;
      tell(message as CsvNotice['code'], i + 1, cells[Number(path?.[0]?.key ?? 0)]);
    }
  }
  if (points.length === 0) tell('csv-empty', null, '');
  return { points, columns, notices };
}

/** A cell without the space and one pair of quotation marks around it. */
function unquoted(cell: string): string {
  const text = cell.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text;
}
