import type { Page } from '@playwright/test';
import { build } from 'vite';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import type { MapSetup } from '../../src/core/grids/convergence-map.ts';
import { blankGridOf, piecesOf } from '../../src/core/grids/grid-job.ts';
import { addPiece } from '../../src/core/grids/run-grid.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { policy } from '../../src/layouts/policy.ts';
import { expectedBits } from '../core/training-bits.ts';
import { expect, test } from './fixtures.ts';

/*
 * Maps in real workers, and where a page may have none. The pages are made here, with a bundle of their own, and served by the test. They show
 * nothing, so that nothing in them depends on the pointer or the width.
 */

// One after another in one process: each process would make the bundle anew.
test.describe.configure({ mode: 'default' });

const { experiment } = completeExperiment({ surface: 'himmelblau', runs: [{ optimizer: 'adam' }], steps: 300 });
const job: MapSetup = { kind: 'map', experiment, run: 0, columns: 60, rows: 50 };

const optimizerRun = (optimizer: string) => completeExperiment({ runs: [{ optimizer }] }).experiment.runs[0];

/** One of many more pieces than workers may be ahead. */
const larger: MapSetup = { ...job, columns: 120, rows: 100 };

/** Files of the bundle, by name. */
let files: ReadonlyMap<string, string | Uint8Array>;

test.beforeAll(async () => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: {
      write: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: new URL('workers-page.ts', import.meta.url).pathname,
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const [{ output: all }] = [output].flat() as unknown as {
    output: ({ fileName: string } & Record<string, unknown>)[];
  }[];
  files = new Map(all.map(({ fileName, code, source }) => [fileName, (code ?? source) as string | Uint8Array]));
});

/** Opens a page that has loaded the bundle, under a policy. */
async function open(page: Page, baseURL: string, contentPolicy: string, served = files): Promise<void> {
  await page.context().route(`${baseURL}made-by-a-test/**`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/made-by-a-test/')[1];
    const isPage = name === '';
    const headers = {
      'content-type': isPage ? 'text/html' : 'text/javascript',
      // A sandboxed page has no origin, and reads scripts as a stranger.
      'access-control-allow-origin': '*',
      ...(isPage ? { 'content-security-policy': contentPolicy } : {}),
    };
    const html = '<!doctype html><html lang="en"><title>t</title><script type="module" src="page.js"></script></html>';
    const body = isPage ? html : served.get(name);
    return route.fulfill(
      body === undefined ? { status: 404 } : { headers, body: typeof body === 'string' ? body : Buffer.from(body) },
    );
  });
  await page.goto(`${baseURL}made-by-a-test/`);
  await page.waitForFunction('"computeGrid" in window');
}

interface Answer {
  readonly ends: number[];
  readonly steps: number[];
  readonly losses: number[];
  readonly computed: number;
  readonly started: number;
  /** How often another task of the page got its turn meanwhile. */
  readonly turns: number;
}

interface Stopped {
  readonly before: { readonly calls: number; readonly computed: number };
  /** Pieces that had come from workers a while after it was stopped. */
  readonly ahead: number;
  /** What came in the while after that. */
  readonly meanwhile: { readonly calls: number; readonly computed: number; readonly posted: number };
  readonly calls: number;
  readonly started: number;
  readonly grid: Omit<Answer, 'started' | 'turns'>;
}

const stopAndGoOn = (page: Page, asked: object): Promise<Stopped> =>
  page.evaluate(`stopAndGoOn(${JSON.stringify(larger)}, ${JSON.stringify(asked)})`);

const ask = (page: Page): Promise<Answer> => page.evaluate(`computeGrid(${JSON.stringify(job)}, { workers: 2 })`);

/** What Node computes. */
function expected(job: MapSetup) {
  const grid = blankGridOf(job);
  for (const piece of piecesOf(prepare(experiment, allParts), job)) addPiece(grid, piece);
  const { ends, steps, losses, computed } = grid;
  return { ends: [...ends], steps: [...steps], losses: [...losses], computed };
}

test("a map is computed in workers under the site's policy @mouse", async ({ page, baseURL }) => {
  await open(page, baseURL!, policy([]));
  const { started, turns, ...grid } = await ask(page);
  expect(grid).toEqual(expected(job));
  expect(started).toBe(2);
});

test('runs are computed in workers too @mouse', async ({ page, baseURL }) => {
  await open(page, baseURL!, policy([]));
  const several = { ...experiment, runs: ['sgd', 'adam', 'momentum'].map((id) => optimizerRun(id)), steps: 3000 };
  const losses = computeRuns(prepare(several, allParts), several).map(({ trajectory }) => [...trajectory.losses]);
  expect(await page.evaluate(`computeRuns(${JSON.stringify(several)})`)).toEqual({ started: 2, losses });
});

test('a training has the bits that it has in Node, in workers and on the page @mouse', async ({ page, baseURL }) => {
  await open(page, baseURL!, policy([]));
  const bits = await page.evaluate('trainingBits()');
  expect(bits).toEqual({ started: 2, inWorkers: expectedBits, here: expectedBits });
});

test('a job in workers stops, keeps what it has, and goes on to the same grid @mouse', async ({ page, baseURL }) => {
  await open(page, baseURL!, policy([]));
  const { before, ahead, meanwhile, calls, started, grid } = await stopAndGoOn(page, { workers: 2 });
  expect(started).toBe(2);
  expect(before.calls).toBe(3);
  // Each worker does what it was still allowed to, and waits.
  expect(ahead).toBeLessThanOrEqual(3 + 2 * 8);
  expect(meanwhile).toEqual({ calls: 0, computed: 0, posted: 0 });
  expect(calls).toBeGreaterThan(40);
  expect(grid).toEqual(expected(larger));
});

test.describe('where workers are refused', { tag: '@mouse' }, () => {
  test.use({ expectedComplaints: [/Content Security Policy|404/] });

  test('by a policy, the page computes the same map and stays awake', async ({ page, baseURL }) => {
    await open(page, baseURL!, policy([]).replace(/worker-src [^;]*/, "worker-src 'none'"));
    const { started, turns, ...grid } = await ask(page);
    expect(grid).toEqual(expected(job));
    expect(started).toBe(0);
    expect(turns).toBeGreaterThan(2);
  });

  test('by a policy, a job stops and goes on in slices', async ({ page, baseURL }) => {
    await open(page, baseURL!, policy([]).replace(/worker-src [^;]*/, "worker-src 'none'"));
    const { meanwhile, started, grid } = await stopAndGoOn(page, { workers: 2 });
    expect(started).toBe(0);
    expect(meanwhile).toEqual({ calls: 0, computed: 0, posted: 0 });
    expect(grid).toEqual(expected(larger));
  });

  test('by a sandbox, the page computes the same map', async ({ page, baseURL }) => {
    const anyOwn = policy([]).replaceAll("'self'", `'self' ${new URL(baseURL!).origin}`);
    await open(page, baseURL!, `${anyOwn}; sandbox allow-scripts`);
    const { started, turns, ...grid } = await ask(page);
    expect(grid).toEqual(expected(job));
    expect(started).toBe(0);
  });

  test('by a missing script, the page computes the same map', async ({ page, baseURL }) => {
    await open(page, baseURL!, policy([]), new Map([...files].filter(([name]) => !name.includes('job-worker'))));
    const { started, turns, ...grid } = await ask(page);
    expect(grid).toEqual(expected(job));
    expect(started).toBe(0);
  });
});
