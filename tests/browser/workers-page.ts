import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import type { RunsJob } from '../../src/core/runs/runs-job.ts';
import { findTrainer } from '../../src/core/training/trainers.ts';
import { computeGrid } from '../../src/workers/compute-grid.ts';
import { runsKind } from '../../src/workers/kinds/runs.ts';
import { trainingKind } from '../../src/workers/kinds/training.ts';
import { runHere } from '../../src/workers/run-here.ts';
import { runJob } from '../../src/workers/run-job.ts';
import { bitsOf, bitsPlan } from '../core/training-bits.ts';

/*
 * What workers.spec.ts has bundled and loads into pages of its own: `computeGrid` with the workers that a page of the site would start, a
 * count of those that it could start, the same job stopped on its way, and jobs of other kinds.
 */

type Job = Parameters<typeof computeGrid>[0];
type Asked = Partial<Parameters<typeof computeGrid>[1]>;

let started = 0;
/** Pieces that have come from workers. */
let posted = 0;
const { Worker: Native } = window;
window.Worker = class extends Native {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    this.addEventListener('message', ({ data }) => {
      if (data.type === 'ready') started++;
      if (data.type === 'piece') posted++;
    });
  }
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

Object.assign(window, {
  computeGrid: async (job: Job, asked: Asked) => {
    let turns = 0;
    // Another task of the page: it gets its turns only if the work is done in slices.
    const other = setInterval(() => turns++);
    const { done } = computeGrid(job, { ...asked, given: prepare(job.experiment, allParts) });
    const { ends, steps, losses, computed } = await done;
    clearInterval(other);
    return { ends: [...ends], steps: [...steps], losses: [...losses], computed, started, turns };
  },

  computeRuns: async (experiment: RunsJob['experiment']) => {
    const given = prepare(experiment, allParts);
    const { finished } = await runJob(runsKind, { kind: 'runs', experiment }, { given, workers: 2 }).done;
    return { started, losses: finished.map(({ trajectory }) => [...trajectory.losses]) };
  },

  /** The bits that a training ends with, in workers and in slices on the page. */
  trainingBits: async () => {
    const options = { given: { findOptimizer: findTrainer } };
    const job = { kind: 'training', plan: bitsPlan } as const;
    const inWorkers = bitsOf(await runJob(trainingKind, job, { ...options, workers: 2 }).done);
    return { started, inWorkers, here: bitsOf(await runHere(trainingKind, job, options).done) };
  },

  /** Stops a job after a few pieces, waits, and has it go on: how often it told of progress until then, meanwhile and afterwards. */
  stopAndGoOn: async (job: Job, asked: Asked) => {
    let [calls, computed] = [0, 0];
    let reached = () => {};
    const under = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const task = computeGrid(job, {
      ...asked,
      given: prepare(job.experiment, allParts),
      onProgress(grid) {
        calls++;
        computed = grid.computed;
        if (calls === 3) {
          task.stop();
          reached();
        }
      },
    });
    await under;
    const before = { calls, computed };
    // What the workers may still compute may take them a while.
    for (let quiet = 0, last = posted; quiet < 5; quiet++) {
      await wait(200);
      if (posted !== last) quiet = 0;
      last = posted;
    }
    const ahead = posted;
    await wait(400);
    const meanwhile = { calls: calls - before.calls, computed: computed - before.computed, posted: posted - ahead };
    task.goOn();
    const { ends, steps, losses, ...whole } = await task.done;
    const grid = { ends: [...ends], steps: [...steps], losses: [...losses], computed: whole.computed };
    return { before, ahead, meanwhile, calls, started, grid };
  },
});
