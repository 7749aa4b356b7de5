import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import type { MapSetup } from '../../src/core/grids/convergence-map.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeGrid } from '../../src/workers/compute-grid.ts';
import { count, refuse, startWith, wait } from './stand-in.ts';

const { experiment } = completeExperiment({ surface: 'himmelblau', runs: [{ optimizer: 'adam' }], steps: 400 });
const job: MapSetup = { kind: 'map', experiment, run: 0, columns: 60, rows: 60 };
const given = prepare(experiment, allParts);

/** A tab with nothing but what is asked of it. */
class Tab extends EventTarget {
  hidden = false;
  watchers = 0;
  override addEventListener(...given: Parameters<EventTarget['addEventListener']>) {
    this.watchers++;
    super.addEventListener(...given);
  }
  override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>) {
    this.watchers--;
    super.removeEventListener(...given);
  }
  become(hidden: boolean) {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Follows a job, and does something in the moment in which it has got somewhere: later, on a busy machine, it may have ended. */
function watch(act: () => void) {
  const shares: number[] = [];
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const onProgress = (_: unknown, share: number) => {
    if (shares.push(share) !== 2) return;
    act();
    begin();
  };
  return { shares, onProgress, begun };
}

describe.each([
  ['with workers', startWith('works')],
  ['without', refuse],
] as const)('a job in a page, %s', (_, startWorker) => {
  let tab: Tab;
  beforeEach(() => {
    tab = new Tab();
    vi.stubGlobal('document', tab);
  });
  afterEach(() => vi.unstubAllGlobals());

  test('waits while its tab is hidden, and goes on where it was', async () => {
    const { shares, onProgress, begun } = watch(() => tab.become(true));
    const task = computeGrid(job, { given, startWorker, workers: 2, onProgress });
    await begun;
    await wait(20);
    const before = shares.length;
    await wait(60);
    expect(shares).toHaveLength(before);
    expect(shares.at(-1)).toBeLessThan(1);
    tab.become(false);
    expect((await task.done).computed).toBe(3600);
    expect(tab.watchers).toBe(0);
  });

  test('stays stopped when its tab comes back, until it is told to go on', async () => {
    const { shares, onProgress, begun } = watch(() => task.stop());
    const task = computeGrid(job, { given, startWorker, onProgress });
    await begun;
    tab.become(true);
    tab.become(false);
    await wait(20);
    const before = shares.length;
    await wait(60);
    expect(shares).toHaveLength(before);
    task.goOn();
    expect((await task.done).computed).toBe(3600);
  });

  test('can be cancelled in a hidden tab', async () => {
    tab.become(true);
    const controller = new AbortController();
    const task = computeGrid(job, { given, startWorker, signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(task.done).rejects.toThrow('enough');
    expect(tab.watchers).toBe(0);
    await vi.waitFor(() => expect(count.working).toBe(0));
  });
});
