import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findOptimizer, optimizers } from '../../src/core/optimizers/index.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { bringParts, prepareAtHand } from '../../src/figures/state/loader.ts';

describe('what a figure loads for itself', () => {
  test.each(optimizers.map(({ id }) => id))('the optimizer %s, found by the name of its file', async (optimizer) => {
    await bringParts({ surface: 'beale', runs: [{ optimizer }] });
    expect(prepareAtHand({ surface: 'beale' }).findOptimizer(optimizer)).toBe(findOptimizer(optimizer));
  });

  test('and no page offers a file of an optimizer that no experiment can name', () => {
    const files = readdirSync(new URL('../../src/core/optimizers/', import.meta.url)).filter((name) =>
      name.endsWith('.ts'),
    );
    const ids = optimizers.map(({ id }) => `${id}.ts`);
    expect(files.sort()).toEqual([...ids, 'descend.ts', 'index.ts', 'optimizer.ts'].sort());
  });

  test.each(surfaces.map(({ id }) => id))('the surface %s, found by the name of its file', async (surface) => {
    await bringParts({ surface, runs: [] });
    expect(prepareAtHand({ surface }).surface.id).toBe(surface);
  });

  test('nothing for names it has no file for: a figure fails before it draws', async () => {
    await expect(bringParts({ surface: 'beale', runs: [{ optimizer: 'index' }] })).rejects.toThrow('index');
  });
});
