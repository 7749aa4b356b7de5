import { describe, expect, test } from 'vitest';
import type { ValueGrid } from '../../src/core/grids/value-grid.ts';
import { filterPlane, landscapeOf, layoutOf, surfaceOn } from '../../src/core/network/index.ts';
import { type PlaneJob, planePieces } from '../../src/core/network/planes/plane-job.ts';
import { sampleGrid } from '../../src/core/surfaces/shape/grid.ts';
import { planeKind } from '../../src/workers/kinds/plane.ts';
import { runJob } from '../../src/workers/run-job.ts';
import { network, rings, start } from '../core/rings-network.ts';
import { count, refuse, startWith } from './stand-in.ts';

const plane = filterPlane(start, layoutOf(network).blocks, 1);
const job: PlaneJob = {
  kind: 'plane',
  plane,
  network,
  examples: rings,
  domain: plane.domain,
  columns: 20,
  rows: 18,
};
const expected = sampleGrid(surfaceOn(plane, landscapeOf(network, rings)), plane.domain, 20, 18).values;

describe('the values of a plane', () => {
  test.each([
    ['one worker', { startWorker: startWith('works'), workers: 1 }],
    ['three workers', { startWorker: startWith('works'), workers: 3 }],
    ['no worker', { startWorker: refuse }],
  ])('are the same with %s, coarse first', async (_, options) => {
    const lattices: number[] = [];
    const shares: number[] = [];
    const onProgress = (grid: ValueGrid, share: number) => {
      lattices.push(grid.lattice);
      shares.push(share);
    };
    const grid = await runJob(planeKind, job, { given: { pieces: planePieces }, onProgress, ...options }).done;
    expect(grid.values).toEqual(expected);
    expect(grid.lattice).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(new Set(lattices).size).toBeGreaterThan(2);
    expect(count.working).toBe(0);
  });

  test('say why they cannot be had', async () => {
    const wrong = { ...job, examples: { ...rings, count: 3 } };
    for (const startWorker of [startWith('works'), refuse])
      await expect(runJob(planeKind, wrong, { given: { pieces: planePieces }, startWorker }).done).rejects.toThrow(
        'the length of inputs',
      );
    expect(count.working).toBe(0);
  });
});
