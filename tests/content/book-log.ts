/*
 * Trains the textbook's networks on all of Fashion-MNIST and keeps their logs in content/lessons/15-training/book.json:
 *
 *   node tests/content/book-log.ts <folder> [seeds]
 *
 * The folder holds train-images-idx3-ubyte and train-labels-idx1-ubyte, unpacked or gzipped, as the data set is published (in Debian:
 * dataset-fashion-mnist). `npm run format` then sets the record as all files are set. An epoch takes some seconds; what is kept already is not trained again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { shuffledBatches } from '../../src/core/data/batches.ts';
import type { Examples } from '../../src/core/network/index.ts';
import { inProject } from '../../src/tooling/project.ts';
import { type BookEpoch, type BookTraining, fitAsInBook } from './book-training.ts';

/** What is trained, and for how many epochs: with the first seed as long as the textbook and longer, with others as long as it takes to compare two optimizers. */
const trainings = [
  { id: 'sigmoid', activation: 'sigmoid', optimizer: 'rmsprop', first: 5, others: 0 },
  { id: 'rmsprop', activation: 'relu', optimizer: 'rmsprop', first: 10, others: 5 },
  { id: 'adam', activation: 'relu', optimizer: 'adam', first: 10, others: 5 },
] as const satisfies readonly (Omit<BookTraining, 'seed'> & {
  readonly id: string;
  readonly first: number;
  readonly others: number;
})[];

const [folder, seeds = '10'] = process.argv.slice(2);
if (!folder) throw new Error('Which folder holds Fashion-MNIST?');

/** The numbers of a file of the IDX format, without its head. */
function bytesOf(name: string, head: number): Uint8Array {
  const file = path.join(folder, name);
  const packed = `${file}.gz`;
  return (existsSync(file) ? readFileSync(file) : gunzipSync(readFileSync(packed))).subarray(head);
}

const side = 28;
const [pixels, labels] = [bytesOf('train-images-idx3-ubyte', 16), bytesOf('train-labels-idx1-ubyte', 8)];
const fifths = shuffledBatches(labels.length, labels.length / 5, 42);

/** Some of the pictures, each pixel from 0 to 1. */
function examplesOf(which: readonly number[]): Examples {
  const size = side * side;
  const inputs = new Float64Array(which.length * size);
  for (const [at, picture] of which.entries())
    for (let i = 0; i < size; i++) inputs[at * size + i] = pixels[picture * size + i] / 255;
  return { count: which.length, inputs, targets: Float64Array.from(which, (picture) => labels[picture]) };
}

const examples = {
  training: examplesOf([0, 1, 2, 3].flatMap((k) => [...fifths.at(k)])),
  validation: examplesOf([...fifths.at(4)]),
};
const target = inProject('content/lessons/15-training', 'book.json');
const kept: Record<string, BookEpoch[][]> = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : {};
const rounded = (epoch: BookEpoch) => epoch.map((value) => Number(value.toFixed(6))) as unknown as BookEpoch;
const asText = () => {
  const rows = (all: readonly BookEpoch[][]) => all.map((own) => `    ${JSON.stringify(own)}`).join(',\n');
  const parts = Object.entries(kept).map(([id, all]) => `  ${JSON.stringify(id)}: [\n${rows(all)}\n  ]`);
  return `{\n${parts.join(',\n')}\n}\n`;
};
for (let seed = 1; seed <= Number(seeds); seed++)
  for (const { id, first, others, ...how } of trainings) {
    const epochs = seed === 1 ? first : others;
    kept[id] ??= [];
    if (epochs === 0 || kept[id][seed - 1]) continue;
    kept[id][seed - 1] = [...fitAsInBook(examples, { ...how, seed }, epochs)].map(rounded);
    console.log(id, seed, ...kept[id][seed - 1].at(-1)!);
    writeFileSync(target, asText());
  }
