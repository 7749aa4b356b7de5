import { computeGrid } from '../../src/workers/compute-cells.ts';

/*
 * What workers.spec.ts has bundled and loads into pages of its own: `computeGrid` with the workers that a page of the site would start, and
 * a count of those that it could start.
 */

let started = 0;
const { Worker: Native } = window;
window.Worker = class extends Native {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    this.addEventListener('message', () => started++, { once: true });
  }
};

Object.assign(window, {
  computeGrid: async (...[job, options]: Parameters<typeof computeGrid>) => {
    let turns = 0;
    // Another task of the page: it gets its turns only if the work is done in slices.
    const other = setInterval(() => turns++);
    const { ends, steps, losses, computed } = await computeGrid(job, options);
    clearInterval(other);
    return { ends: [...ends], steps: [...steps], losses: [...losses], computed, started, turns };
  },
});
