import { describe, expect, test } from 'vitest';
import { earlyStop, goOnWith } from '../../src/core/training/index.ts';
import type { TrainingJob, TrainingParts, TrainingSoFar } from '../../src/core/training/training-job.ts';
import { trainingKind } from '../../src/workers/kinds/training.ts';
import { runHere } from '../../src/workers/run-here.ts';
import { runJob } from '../../src/workers/run-job.ts';
import type { JobOptions } from '../../src/workers/task.ts';
import { findOptimizer, ringsPlan, runOf, train } from '../core/training-plans.ts';
import { count, refuse, startWith, wait } from './stand-in.ts';

const plan = { ...ringsPlan, runs: ['adam', 'momentum', 'muon'].map((id) => runOf(id)), recordEvery: 5 };
const job: TrainingJob = { kind: 'training', plan, workPerPiece: 300_000 };
const given: TrainingParts = { findOptimizer };
const whole = train(plan);

type Options = Partial<JobOptions<TrainingParts, TrainingSoFar>>;
const compute = (options: Options, asked = job) => runJob(trainingKind, asked, { given, ...options });

const both = [
  ['with workers', startWith('works')],
  ['without', refuse],
] as const;

describe('a training as a job', () => {
  test.each([1, 3, 5])('comes to the same with %i workers', async (workers) => {
    expect(await compute({ startWorker: startWith('works'), workers }).done).toEqual(whole);
    expect(count.working).toBe(0);
  });

  test.each(both)('shows how it comes on, %s, and changes nothing that it has shown', async (_, startWorker) => {
    const seen: TrainingSoFar['runs'][] = [];
    const shares: number[] = [];
    const onProgress = ({ runs }: TrainingSoFar, share: number) => {
      seen.push(runs);
      shares.push(share);
    };
    const copies: string[] = [];
    const first = (result: TrainingSoFar, share: number) => {
      onProgress(result, share);
      copies.push(JSON.stringify(result.runs));
    };
    expect(await compute({ startWorker, workers: 2, onProgress: first }).done).toEqual(whole);
    expect(seen.map((runs) => JSON.stringify(runs))).toEqual(copies);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test.each(both)('stops and goes on, %s, and comes to the same', async (_, startWorker) => {
    let calls = 0;
    let reached = () => {};
    const under = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const task = compute({
      ...{ startWorker, workers: 2 },
      onProgress() {
        if (++calls !== 4) return;
        task.stop();
        reached();
      },
    });
    await under;
    await wait(60);
    const { pieces } = count;
    await wait(60);
    expect(calls).toBe(4);
    expect(count.pieces).toBe(pieces);
    task.goOn();
    expect(await task.done).toEqual(whole);
  });

  test.each(both)('is cancelled, and goes on elsewhere with other settings, %s', async (_, startWorker) => {
    const controller = new AbortController();
    let left: TrainingSoFar = { runs: [] };
    const onProgress = ({ runs }: TrainingSoFar) => {
      left = { runs };
      if ((runs[0].point?.step ?? 0) >= 9) controller.abort(new Error('other settings'));
    };
    const spaced = { ...plan, checkpointEvery: 3, mostCheckpoints: 20 };
    const { done } = compute({ startWorker, signal: controller.signal, onProgress }, { ...job, plan: spaced });
    await expect(done).rejects.toThrow('other settings');
    const change = { step: 20, run: 0, settings: { learningRate: 1e-4 } };
    const further = goOnWith(spaced, left, [change]);
    const result = await compute({ startWorker, given: { ...given, before: left } }, { ...job, plan: further }).done;
    expect(result).toEqual(train({ ...spaced, changes: [change] }));
    expect(count.working).toBe(0);
  });

  test.each(both)('says what is wrong with a plan, %s', async (_, startWorker) => {
    await expect(compute({ startWorker }, { ...job, plan: { ...plan, batchSize: 0 } }).done).rejects.toThrow(
      'the batch size is 0',
    );
  });

  test("on the page's own thread begins at once", async () => {
    let shown: TrainingSoFar['runs'] = [];
    const { done } = runHere(
      trainingKind,
      { ...job, plan: { ...plan, updates: 2 } },
      { given, onProgress: ({ runs }) => (shown = runs) },
    );
    // How far it comes in its first slice depends on the machine; that it has begun does not.
    expect(shown).toHaveLength(3);
    await done;
    expect(shown.map(({ finished }) => finished)).toEqual([true, true, true]);
    expect(earlyStop(shown[0].records)).not.toBeNull();
  });
});
