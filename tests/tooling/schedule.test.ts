import { expect, test } from 'vitest';
import { runInPlaces, type Task } from '../../src/tooling/schedule.ts';

/** Runs tasks that end when they are told to; says what has begun, in order. */
function hold(tasks: readonly Task[], places: number) {
  const begun: string[] = [];
  const running = new Map<string, () => void>();
  const all = runInPlaces(tasks, places, ({ name }) => {
    begun.push(name);
    return new Promise((resolve) => running.set(name, resolve));
  });
  const settled = () => new Promise((done) => setImmediate(done));
  const end = (name: string) => {
    running.get(name)!();
    return settled();
  };
  return { begun, end, all, settled };
}

test('tasks take the places there are, in their order, and wait for those they come after', async () => {
  const { begun, end, all, settled } = hold(
    [
      { name: 'lint' },
      { name: 'types' },
      { name: 'unit' },
      { name: 'build', after: ['types', 'nobody'] },
      { name: 'build-sub', after: ['build'] },
      { name: 'browser', after: ['build'] },
    ],
    2,
  );
  await settled();
  expect(begun).toEqual(['lint', 'types']);
  await end('lint');
  expect(begun).toEqual(['lint', 'types', 'unit']);
  await end('types');
  expect(begun.slice(3)).toEqual(['build']);
  await end('build');
  expect(begun.slice(4)).toEqual(['build-sub']);
  await end('build-sub');
  expect(begun.slice(5)).toEqual(['browser']);
  await end('unit');
  await end('browser');
  await all;
});

test('of those that no longer wait, the first in order takes a place, though others have waited longer', async () => {
  const { begun, end, all, settled } = hold(
    [{ name: 'build' }, { name: 'browser', after: ['build'] }, { name: 'unit' }, { name: 'engines' }],
    2,
  );
  await settled();
  await end('build');
  expect(begun).toEqual(['build', 'unit', 'browser']);
  await end('browser');
  await end('unit');
  await end('engines');
  await all;
  expect(begun[3]).toBe('engines');
});

test('tasks that wait for each other are named', async () => {
  const { end, all, settled } = hold(
    [{ name: 'one', after: ['other'] }, { name: 'other', after: ['one'] }, { name: 'lint' }],
    2,
  );
  await settled();
  const told = expect(all).rejects.toThrow('one, other');
  await end('lint');
  await told;
});

test('what throws gives its place back and is told', async () => {
  const begun: string[] = [];
  const run = async ({ name }: Task) => {
    begun.push(name);
    if (name === 'first') throw new Error('first');
  };
  await expect(runInPlaces([{ name: 'first' }, { name: 'second' }], 1, run)).rejects.toThrow('first');
  expect(begun).toEqual(['first', 'second']);
});
