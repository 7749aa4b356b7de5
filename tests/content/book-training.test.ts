import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { logs } from '../../content/lessons/15-training/book.ts';
import { clothes } from '../../src/core/pictures/clothes.ts';
import { decodePictures } from '../../src/core/pictures/picture-set.ts';
import { inProject } from '../../src/tooling/project.ts';
import { type BookEpoch, type BookTraining, fitAsInBook } from './book-training.ts';

const pictures = decodePictures(
  clothes,
  new Uint8Array(gunzipSync(readFileSync(inProject('public/data', clothes.file)))),
);
const examplesOf = (from: number, to: number) => ({
  count: to - from,
  inputs: Float64Array.from(pictures.pixels.subarray(784 * from, 784 * to), (grey) => grey / clothes.largest),
  targets: Float64Array.from(pictures.labels.subarray(from, to)),
});

// The record was made from 60,000 pictures that do not come with the site: what its code makes of a few that do is kept here, so that it can be
// made again.
const first: readonly (readonly [Omit<BookTraining, 'seed'>, BookEpoch])[] = [
  [{ activation: 'sigmoid', optimizer: 'rmsprop' }, [1.832072, 0.4, 1.463524, 0.60625]],
  [{ activation: 'relu', optimizer: 'rmsprop' }, [1.445947, 0.515625, 1.034688, 0.65625]],
  [{ activation: 'relu', optimizer: 'adam' }, [1.635816, 0.442188, 1.136311, 0.61875]],
];

test.each(first)('the code behind the textbook’s log computes what it did: %o', (how, epoch) => {
  const examples = { training: examplesOf(0, 640), validation: examplesOf(640, 800) };
  const [found] = fitAsInBook(examples, { ...how, seed: 1 }, 1);
  expect(found.map((value) => Number(value.toFixed(6)))).toEqual(epoch);
});

test('the record has as long logs as the text compares', () => {
  expect(logs.sigmoid.map((log) => log.length)).toEqual([5]);
  for (const { length } of [logs.rmsprop, logs.adam]) expect(length).toBe(logs.adam.length);
  for (const log of [...logs.rmsprop.slice(1), ...logs.adam.slice(1)]) expect(log).toHaveLength(5);
  expect([logs.rmsprop[0].length, logs.adam[0].length]).toEqual([10, 10]);
});
