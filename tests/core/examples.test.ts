import { expect, test } from 'vitest';
import { inProject } from '../../src/tooling/project.ts';
import { read } from '../structure/files.ts';
import {
  agrees,
  blocksOf,
  type Example,
  exportsOf,
  faultsOf,
  programOf,
  run,
  unnamedTypesOf,
  wholeCore,
} from './examples.ts';

/*
 * Every example in the comments of what the core exports is run, and computes what it says: a line `expression; // → value` states the
 * value as Node prints it, numbers with a point to the digits written.
 */

const entry = inProject('src/core/index.ts');
const others = ['losses/index', 'optimizers/index', 'data/csv', 'networks', 'runs/challenge'].map((name) =>
  inProject(`src/core/${name}.ts`),
);
const { program } = wholeCore();
const exported = exportsOf(program, entry);
const [usage] = /^## Use the core\n[\s\S]*?(?=^## )/m.exec(read('README.md')) ?? [''];
const examples: readonly Example[] = [
  ...exported.flatMap((one) => one.examples),
  ...others.flatMap((file) => exportsOf(program, file).flatMap((one) => one.examples)),
  ...blocksOf(usage).map((code) => ({ of: 'README.md', code })),
].filter(({ code }, i, all) => all.findIndex((one) => one.code === code) === i);

const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ `../../src/core/${file}`);

test('everything that the core exports says what it is', () => {
  expect(exported.length).toBeGreaterThan(30);
  expect(exported.filter(({ comment }) => comment === '').map(({ name }) => name)).toEqual([]);
});

test('every function and list that the core exports has an example, and every example states a value', () => {
  const without = exported.filter((one) => one.isValue && one.examples.length === 0);
  expect(without.map(({ name }) => name)).toEqual([]);
  expect(examples.filter(({ code }) => !code.includes('// → ')).map(({ of }) => of)).toEqual([]);
});

test('the types that its functions and types name are exported too', () => {
  expect(unnamedTypesOf(program, entry)).toEqual([]);
});

test('both READMEs have the same examples', () => {
  const [korean] = /^## core 쓰기\n[\s\S]*?(?=^## )/m.exec(read('README.ko.md')) ?? [''];
  expect(blocksOf(usage)).toHaveLength(2);
  expect(blocksOf(korean)).toEqual(blocksOf(usage));
});

test('the examples are right in their types', () => {
  expect(faultsOf(programOf([], examples, program), examples)).toEqual([]);
});

test.each(
  examples.map((example) => [example.of, example] as const),
)('the example of %s computes what it says', async (_, example) => {
  const claims = await run(example, load);
  expect(claims).toHaveLength(example.code.split('// → ').length - 1);
  expect(claims.filter((claim) => !agrees(claim))).toEqual([]);
});

test.each([
  ['0.5', '0.5000001', true],
  ['0.5', '0.56', false],
  ['3', '3.0000001', false],
  ['1.5e-7', '1.52e-7', true],
  ['1.5e-7', '1.6e-7', false],
  ['[ 1, 0.33 ]', '[ 1, 0.3333333 ]', true],
  ["{ a: '1.50' }", "{ a: '1.501' }", false],
  ['[ 1 ]', '[ 1, 2 ]', false],
  ['-1', '1', false],
])('%s is %s: %s', (written, actual, expected) => {
  expect(agrees({ written, actual })).toBe(expected);
});
