import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { onSurface } from '../../src/core/grounds/surface/surface-ground.ts';
import { findOptimizer, optimizers } from '../../src/core/optimizers/index.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { loadedParts, loadParts } from '../../src/figures/state/loader.ts';

const ground = onSurface('beale');

describe('what a figure loads for itself', () => {
  test.each(optimizers.map(({ id }) => id))('the optimizer %s, found by the name of its file', async (optimizer) => {
    await loadParts({ ground, runs: [{ optimizer }] });
    expect(prepare({ ground }, loadedParts).findOptimizer(optimizer)).toBe(findOptimizer(optimizer));
  });

  test('and no page offers a file of an optimizer that no experiment can name', () => {
    const files = readdirSync(new URL('../../src/core/optimizers/', import.meta.url)).filter((name) =>
      name.endsWith('.ts'),
    );
    const ids = optimizers.map(({ id }) => `${id}.ts`);
    expect(files.sort()).toEqual([...ids, 'descend.ts', 'index.ts', 'optimizer.ts'].sort());
  });

  test.each(surfaces.map(({ id }) => id))('the surface %s, found by the name of its file', async (surface) => {
    const source = { ground: onSurface(surface) };
    await loadParts({ ...source, runs: [] });
    expect(prepare(source, loadedParts)).toMatchObject({ surface: { id: surface } });
  });

  test.each(surfaces.map(({ id }) => id))('what an experiment on %s is prepared with, as in Node', async (surface) => {
    const { experiment } = completeExperiment({ surface });
    await loadParts(experiment);
    const [page, node] = [loadedParts, allParts].map((parts) => parts.preparerOf(experiment.ground));
    expect(page).toBe(node);
    expect(page.outline(experiment.ground, loadedParts).dimension).toBe(experiment.starts[0].length);
  });

  test('nothing for names it has no file for: a figure fails before it draws', async () => {
    await expect(loadParts({ ground, runs: [{ optimizer: 'index' }] })).rejects.toThrow('index');
    await expect(loadParts({ ground: onSurface('everest'), runs: [] })).rejects.toThrow('everest');
  });
});
