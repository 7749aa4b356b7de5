import { describe, expect, test } from 'vitest';
import { memoryOf, summaryOf } from '../../src/core/network/summary.ts';
import { completeSketch, defaultsOf } from '../../src/core/sketch/sketch.ts';
import { largest, readSizes, usable } from '../../src/figures/sketches/summary/sizes.ts';
import { summary } from '../../src/figures/sketches/summary/sketch.ts';

const of = (sizes: readonly number[]) => summary.measures({ ...defaultsOf(summary.fields), sizes });

describe('the summary of a network', () => {
  test('counts what Keras counts', () => {
    expect(of([784, 100, 10])).toEqual({ total: 79_510, parameters: [78_500, 1010], layers: 2 });
    expect(of([784, 300, 200, 100, 10])).toMatchObject({
      total: 316_810,
      parameters: [235_500, 60_200, 20_100, 1010],
    });
    expect(of([784, 128, 0.2, 10])).toEqual({ total: 101_770, parameters: [100_480, 1290], layers: 2 });
    expect(of([25, 15, 1])).toMatchObject({ total: 406 });
  });

  test('names layers and writes memory as Keras does', () => {
    const { rows } = summaryOf([784, 30, 0.5, 20, 0.25, 10], true);
    expect(rows.map(({ name }) => name)).toEqual(['flatten', 'dense', 'dropout', 'dense_1', 'dropout_1', 'dense_2']);
    expect(rows.map(({ width }) => width)).toEqual([784, 30, 30, 20, 20, 10]);
    expect([0, 255, 256, 79_510, 316_810].map(memoryOf)).toEqual([
      '0.00 B',
      '1020.00 B',
      '1.00 KB',
      '310.59 KB',
      '1.21 MB',
    ]);
    expect(() => summaryOf([0.5, 10], false)).toThrow(RangeError);
  });

  test.each([
    ['784, 100, 10', [784, 100, 10]],
    ['784-128-0.2-10', [784, 128, 0.2, 10]],
    [' 25 → 15;1 ', [25, 15, 1]],
    ['784 100\t10,', [784, 100, 10]],
  ])('reads %o', (text, sizes) => {
    expect(readSizes(text)).toEqual(sizes);
  });

  test.each([
    ['', 'count'],
    ['784', 'count'],
    ['1,2,3,4,5,6,7,8,9', 'count'],
    ['784, ten', 'number'],
    ['784, 1e999', 'number'],
    ['784, 0, 10', 'negative'],
    ['784, -3, 10', 'negative'],
    ['784, 12.5, 10', 'whole'],
    ['0.2, 10', 'first'],
    [`${largest + 1}, 10`, 'range'],
    ['<b>, 2', 'number'],
  ])('says what is wrong with %o', (text, key) => {
    expect(readSizes(text)).toMatchObject({ text, key });
  });

  test('takes as many sizes from a link as there may be, and makes whole numbers of them', () => {
    const read = (sizes: readonly number[]) => completeSketch(summary.fields, { sizes, flatten: 'no' }).notices.length;
    expect([read([784]), read([784, 10]), read(Array(8).fill(2)), read(Array(9).fill(2))]).toEqual([1, 0, 0, 1]);
    expect(usable([0.3, 12.4, 0.3])).toEqual([1, 12, 0.3]);
  });
});
