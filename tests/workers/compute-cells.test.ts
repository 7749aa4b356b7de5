import { describe, expect, test, vi } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import type { MapSetup } from '../../src/core/grids/convergence-map.ts';
import { piecesOf } from '../../src/core/grids/grid-job.ts';
import type { RunGrid } from '../../src/core/grids/run-grid.ts';
import { onSurface } from '../../src/core/grounds/surface/surface-ground.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { computeGrid } from '../../src/workers/compute-cells.ts';
import type { Request } from '../../src/workers/messages.ts';

/*
 * The client's side, with stand-ins for workers; real ones are tried in a browser, in tests/browser/workers.spec.ts.
 */

const { experiment } = completeExperiment({ surface: 'himmelblau', runs: [{ optimizer: 'adam' }], steps: 150 });
const job: MapSetup = { kind: 'map', experiment, run: 0, columns: 48, rows: 40 };
const refuse = () => {
  throw new DOMException('no workers here', 'SecurityError');
};

let working = 0;

/** A worker in name only: the same messages, cloned, on the same thread. */
class StandIn {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault(): void; message: string }) => void) | null = null;
  private readonly speaks: boolean;
  private home = false;

  constructor(manner: 'works' | 'cannot load' | 'is silent') {
    this.speaks = manner === 'works';
    if (manner === 'works') this.say({ type: 'ready' });
    if (manner === 'cannot load') setTimeout(() => this.onerror?.({ preventDefault() {}, message: 'no script' }));
    working++;
  }

  private say(data: unknown) {
    setTimeout(() => this.home || this.onmessage?.({ data: structuredClone(data) }));
  }

  async postMessage(request: Request) {
    if (!this.speaks) throw new Error('nobody there');
    const { job, share } = structuredClone(request);
    try {
      for (const piece of piecesOf(await prepareAny(job.experiment), job, share)) this.say({ type: 'piece', piece });
      this.say({ type: 'done' });
    } catch (error) {
      this.say({ type: 'failed', reason: String(error) });
    }
  }

  terminate() {
    if (!this.home) working--;
    this.home = true;
  }
}

const startWith = (manner: ConstructorParameters<typeof StandIn>[0]) => () => new StandIn(manner) as unknown as Worker;

const inSlices = computeGrid(job, { startWorker: refuse });

/** A grid without what depends on the order in which pieces came. */
const numbersOf = ({ ends, steps, losses, computed }: RunGrid) => ({ ends, steps, losses, computed });

describe('computing cells', () => {
  test('works without workers', async () => {
    expect((await inSlices).computed).toBe(48 * 40);
  });

  test.each([1, 3])('gives the same numbers with %i workers, and sends them home', async (workers) => {
    const grid = await computeGrid(job, { startWorker: startWith('works'), workers });
    expect(numbersOf(grid)).toEqual(numbersOf(await inSlices));
    expect(working).toBe(0);
  });

  test('does without a worker that cannot load', async () => {
    const grid = await computeGrid(job, { startWorker: startWith('cannot load'), workers: 3 });
    expect(numbersOf(grid)).toEqual(numbersOf(await inSlices));
    expect(working).toBe(0);
  });

  test('does without a worker that says nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const computed = computeGrid(job, { startWorker: startWith('is silent'), workers: 3 });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(numbersOf(await computed)).toEqual(numbersOf(await inSlices));
    expect(working).toBe(0);
  });

  test('goes on with those that came', async () => {
    let started = 0;
    const startWorker = () => (started++ === 0 ? startWith('works')() : refuse());
    const grid = await computeGrid(job, { startWorker, workers: 3 });
    expect(numbersOf(grid)).toEqual(numbersOf(await inSlices));
  });

  test.each([
    ['with workers', startWith('works')],
    ['without', refuse],
  ])('tells how far it is, %s', async (_, startWorker) => {
    const shares: number[] = [];
    await computeGrid(job, { startWorker, workers: 2, onProgress: (_grid, share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test.each([
    ['with workers', startWith('works')],
    ['without', refuse],
  ])('stops when called off, %s', async (_, startWorker) => {
    const off = new AbortController();
    let calls = 0;
    const onProgress = () => {
      calls++;
      off.abort(new Error('never mind'));
    };
    await expect(computeGrid(job, { startWorker, workers: 2, onProgress, signal: off.signal })).rejects.toThrow(
      'never mind',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toBe(1);
    expect(working).toBe(0);
  });

  test('does not begin when called off before, or while the workers are coming', async () => {
    await expect(computeGrid(job, { startWorker: refuse, signal: AbortSignal.abort() })).rejects.toThrow();
    const off = new AbortController();
    const onProgress = vi.fn();
    const computed = computeGrid(job, { startWorker: startWith('works'), workers: 2, onProgress, signal: off.signal });
    off.abort();
    await expect(computed).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(onProgress).not.toHaveBeenCalled();
    expect(working).toBe(0);
  });

  test.each([
    ['with workers', startWith('works')],
    ['without', refuse],
  ])('says why it cannot, %s', async (_, startWorker) => {
    const wrong = { ...job, experiment: { ...experiment, ground: onSurface('everest') } };
    await expect(computeGrid(wrong, { startWorker, workers: 2 })).rejects.toThrow('everest');
    expect(working).toBe(0);
  });
});
