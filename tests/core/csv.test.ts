import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { csvCodes, parseCsv } from '../../src/core/data/csv.ts';
import { dataLimits } from '../../src/core/reading/limits.ts';
import { runs as tries } from '../tier.ts';
import { inTime } from '../time-limit.ts';

const told = (text: string, kind?: 'line' | 'logistic') =>
  parseCsv(text, kind).notices.map(({ code, line, given, limit }) => [code, line, given, limit]);

describe('reading data', () => {
  test.each([
    ['1,2\n3,4'],
    ['\uFEFF1,2\r\n3,4\r\n'],
    ['1;2\r3;4'],
    ['1\t2\n\n  \n3\t4\n'],
    ['x,y\n1,2\n3,4'],
    ['"x, in cm"\t"y"\n"1"\t2\n 3 \t" 4 "'],
    ['+1.0,2e0\n3.,.4E1'],
  ])('%j', (text) => {
    const { points, notices } = parseCsv(text);
    expect(points).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(notices).toEqual([]);
  });

  test('keeps a heading, and only the first line is one', () => {
    expect(parseCsv('distance,speed\n1,2').columns).toEqual(['distance', 'speed']);
    expect(parseCsv('1,2').columns).toBeNull();
    expect(told('x,y\n1,2\nx,y')).toEqual([['csv-number', 3, 'x', '']]);
  });

  test('names the line of what it cannot take, and goes on', () => {
    const text = 'x,y\n1,2\n1,2,3\n\nfour,5\n6,\n7,8\n1,1e10\n9';
    expect(parseCsv(text).points).toEqual([
      [1, 2],
      [7, 8],
    ]);
    expect(told(text)).toEqual([
      ['csv-columns', 3, '3', '2'],
      ['csv-number', 5, 'four', ''],
      ['csv-number', 6, '""', ''],
      ['csv-size', 8, '1e10', '1000000000'],
      ['csv-columns', 9, '1', '2'],
    ]);
  });

  test('takes only 0 and 1 as labels', () => {
    expect(parseCsv('1,0\n2,1', 'logistic').points).toHaveLength(2);
    expect(told('1,0\n2,0.5\n3,2', 'logistic')).toEqual([
      ['csv-label', 2, '0.5', '0, 1'],
      ['csv-label', 3, '2', '0, 1'],
    ]);
  });

  test('takes no more than it says', () => {
    const most = dataLimits.points;
    const { points, notices } = parseCsv('1,2\n'.repeat(most + 7));
    expect(points).toHaveLength(most);
    expect(notices.map(({ code, line }) => [code, line])).toEqual([['csv-too-many', most + 1]]);
    expect(told('1'.repeat(dataLimits.characters + 1))).toEqual([['csv-too-long', null, '100001', '100000']]);
    expect(parseCsv('?\n'.repeat(1000)).notices).toHaveLength(dataLimits.notices);
  });

  test('says so if there is nothing', () => {
    for (const text of ['', ' \n', 'x,y\n']) expect(told(text)).toEqual([['csv-empty', null, '""', '']]);
  });

  test('does not evaluate anything, and takes numbers only as they are written', () => {
    const hostile = [
      '0x10',
      '1_000',
      'Infinity',
      'NaN',
      '=1+1',
      '1e999',
      'null',
      '[1]',
      '１',
      '1 000',
      '--1',
      `0.${'1'.repeat(99)}`,
    ];
    for (const cell of hostile) expect(parseCsv(`1,2\n${cell},1`).points, cell).toEqual([[1, 2]]);
  });

  test('has a message for every code, with its places', () => {
    expect(Object.keys(en.csv)).toEqual(csvCodes);
  });

  test('never throws, and what it returns is within bounds', () => {
    const cell = fc.oneof(
      fc.double().map(String),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '',
        '"',
        '1',
        '0',
        '-0',
        '__proto__',
        'constructor',
        '1e308',
        '=cmd|x!A1',
        '\u0000',
        '\uD800',
        '$(x)',
      ),
    );
    const line = fc
      .array(cell, { maxLength: 4 })
      .chain((cells) => fc.constantFrom(',', ';', '\t').map((mark) => cells.join(mark)));
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(line, { maxLength: 12 })
        .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end))),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('line', 'logistic'), (given, kind) => {
        const { points, columns, notices } = parseCsv(given, kind);
        expect(points.length).toBeLessThanOrEqual(dataLimits.points);
        expect(points.flat().every((value) => Math.abs(value) <= dataLimits.size)).toBe(true);
        if (kind === 'logistic') expect(points.every(([, y]) => y === 0 || y === 1)).toBe(true);
        expect(notices.length).toBeLessThanOrEqual(dataLimits.notices);
        expect(points.length > 0 || notices.length > 0).toBe(true);
        const lines = given.split(/\r\n|\r|\n/).length;
        for (const { code, line, given: shown } of notices) {
          expect(csvCodes).toContain(code);
          expect(line === null || (line >= 1 && line <= lines)).toBe(true);
          expect(shown.length).toBeLessThanOrEqual(40);
        }
        for (const name of columns ?? []) expect(name.length).toBeLessThanOrEqual(40);
      }),
      { numRuns: tries(1000, 100_000) },
    );
  });

  test('takes time linear in the text', () => {
    for (const unit of ['"', ',', ' ', '1e', '\r', '\n', '"1', '\t,;'])
      inTime(1000, () => parseCsv(unit.repeat(dataLimits.characters / unit.length)));
  });
});
