import { describe, expect, test, vi } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import type { MapSetup } from '../../src/core/grids/convergence-map.ts';
import type { RunGrid } from '../../src/core/grids/run-grid.ts';
import { onSurface } from '../../src/core/grounds/surface/surface-ground.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeGrid } from '../../src/workers/compute-grid.ts';
import { gridKind } from '../../src/workers/kinds/grid.ts';
import { runHere } from '../../src/workers/run-here.ts';
import { runJob } from '../../src/workers/run-job.ts';
import { count, type Manner, refuse, startWith, wait } from './stand-in.ts';

const { experiment } = completeExperiment({ surface: 'himmelblau', runs: [{ optimizer: 'adam' }], steps: 150 });
const job: MapSetup = { kind: 'map', experiment, run: 0, columns: 48, rows: 40 };
const given = prepare(experiment, allParts);

type Options = Partial<Parameters<typeof computeGrid>[1]>;
const compute = (options: Options, asked = job) => computeGrid(asked, { given, ...options });
const inSlices = compute({ startWorker: refuse }).done;

/** A grid without what depends on the order in which pieces came. */
const numbersOf = ({ ends, steps, losses, computed }: RunGrid) => ({ ends, steps, losses, computed });

const both = [
  ['with workers', startWith('works')],
  ['without', refuse],
] as const;

describe('computing a grid', () => {
  test('works without workers', async () => {
    expect((await inSlices).computed).toBe(48 * 40);
  });

  test.each([1, 3])('gives the same numbers with %i workers, and terminates them', async (workers) => {
    const grid = await compute({ startWorker: startWith('works'), workers }).done;
    expect(numbersOf(grid)).toEqual(numbersOf(await inSlices));
    expect(count.working).toBe(0);
  });

  test.each<Manner>(['cannot load', 'cannot load the kind'])('does without a worker that %s', async (manner) => {
    const grid = await compute({ startWorker: startWith(manner), workers: 3 }).done;
    expect(numbersOf(grid)).toEqual(numbersOf(await inSlices));
    expect(count.working).toBe(0);
  });

  test('does without a worker that says nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { done } = compute({ startWorker: startWith('is silent'), workers: 3 });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(numbersOf(await done)).toEqual(numbersOf(await inSlices));
    expect(count.working).toBe(0);
  });

  test('goes on with those that came', async () => {
    let started = 0;
    const startWorker = () => (started++ === 0 ? startWith('works')() : refuse());
    const grid = await compute({ startWorker, workers: 3 }).done;
    expect(numbersOf(grid)).toEqual(numbersOf(await inSlices));
  });

  test.each(both)('tells how far it is, %s', async (_, startWorker) => {
    const shares: number[] = [];
    await compute({ startWorker, workers: 2, onProgress: (_grid, share) => shares.push(share) }).done;
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('a task', () => {
  test.each(both)('stops for good when it is cancelled, %s', async (_, startWorker) => {
    const controller = new AbortController();
    let calls = 0;
    const onProgress = () => {
      calls++;
      controller.abort(new Error('never mind'));
    };
    const { done } = compute({ startWorker, workers: 2, onProgress, signal: controller.signal });
    await expect(done).rejects.toThrow('never mind');
    await wait(50);
    expect(calls).toBe(1);
    expect(count.working).toBe(0);
  });

  test('does not begin when cancelled before, or while the workers are coming', async () => {
    await expect(compute({ startWorker: refuse, signal: AbortSignal.abort() }).done).rejects.toThrow();
    const controller = new AbortController();
    const onProgress = vi.fn();
    const { done } = compute({ startWorker: startWith('works'), workers: 2, onProgress, signal: controller.signal });
    controller.abort();
    await expect(done).rejects.toThrow();
    await wait(50);
    expect(onProgress).not.toHaveBeenCalled();
    expect(count.working).toBe(0);
  });

  test.each(both)('stops and goes on, as often as one likes, %s, and comes to the same', async (_, startWorker) => {
    let calls = 0;
    let reached = () => {};
    const task = compute({
      startWorker,
      workers: 2,
      onProgress() {
        if (++calls % 3 !== 0) return;
        task.stop();
        reached();
      },
    });
    for (let stops = 1; stops <= 2; stops++) {
      await new Promise<void>((resolve) => {
        reached = resolve;
      });
      await wait(60);
      const { pieces } = count;
      await wait(60);
      expect(calls).toBe(3 * stops);
      expect(count.pieces).toBe(pieces);
      task.goOn();
    }
    reached = () => task.goOn();
    expect(numbersOf(await task.done)).toEqual(numbersOf(await inSlices));
    expect(count.working).toBe(0);
  });

  test('that is stopped before its workers have come asks nothing of them', async () => {
    const before = count.pieces;
    const task = compute({ startWorker: startWith('works'), workers: 2 });
    task.stop();
    await wait(60);
    expect(count.pieces).toBe(before);
    task.goOn();
    expect(numbersOf(await task.done)).toEqual(numbersOf(await inSlices));
  });

  test.each(both)('can be cancelled while it is stopped, %s', async (_, startWorker) => {
    const controller = new AbortController();
    let calls = 0;
    const task = compute({
      startWorker,
      workers: 2,
      signal: controller.signal,
      onProgress() {
        calls++;
        task.stop();
      },
    });
    await wait(60);
    controller.abort(new Error('never mind'));
    await expect(task.done).rejects.toThrow('never mind');
    task.goOn();
    await wait(20);
    expect(calls).toBe(1);
    expect(count.working).toBe(0);
  });

  test('has no worker run far ahead of the page', async () => {
    const before = count.pieces;
    let most = 0;
    let taken = 0;
    const long = { ...job, columns: 120, rows: 120 };
    const onProgress = () => {
      taken++;
      most = Math.max(most, count.pieces - before - taken);
    };
    await compute({ startWorker: startWith('works'), workers: 1, onProgress }, long).done;
    expect(taken).toBeGreaterThan(30);
    expect(most).toBeLessThanOrEqual(8);
  });

  test('says why a worker cannot', async () => {
    const wrong = { ...job, experiment: { ...experiment, ground: onSurface('everest') } };
    const { done } = compute({ startWorker: startWith('works'), workers: 2 }, wrong);
    await expect(done).rejects.toThrow('everest');
    expect(count.working).toBe(0);
  });

  test.each(both)('fails where a piece cannot be taken, or computed, %s', async (_, startWorker) => {
    const onProgress = () => {
      throw new Error('no room');
    };
    await expect(compute({ startWorker, onProgress }).done).rejects.toThrow('no room');
    const wrong = { ...job, experiment: { ...experiment, runs: [{ ...experiment.runs[0], optimizer: 'skis' }] } };
    await expect(compute({ startWorker }, wrong).done).rejects.toThrow('skis');
    expect(count.working).toBe(0);
  });

  test('rejects, and throws nothing, for a grid without a size', async () => {
    await expect(compute({}, { ...job, rows: 0 }).done).rejects.toThrow(RangeError);
  });

  test('of a kind that is not shared has one worker', async () => {
    let started = 0;
    const startWorker = () => {
      started++;
      return startWith('works')();
    };
    const alone = { ...gridKind, shared: false };
    const grid = await runJob(alone, job, { given, startWorker, workers: 4 }).done;
    expect(started).toBe(1);
    expect(numbersOf(grid)).toEqual(numbersOf(await inSlices));
  });
});

test("on the page's own thread, what fits into the first slice is there at once", () => {
  const shares: number[] = [];
  const small = { ...job, columns: 4, rows: 4, experiment: { ...experiment, steps: 10 } };
  void runHere(gridKind, small, { given, onProgress: (_grid, share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
});
