import { expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { distanceFrom, initialParameters, planeOfPaths, thinned } from '../../src/core/network/index.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { prepareExperiment } from '../../src/workers/job-parts.ts';
import { networkInput } from './network-input.ts';

/* A network looked at on the plane that its own runs span. */

const paths = { ...networkInput.network, plane: { kind: 'paths', size: 8 } } as const;
const { experiment, notices } = completeExperiment({ ...networkInput, network: paths, steps: 30 });

test('is spanned by the runs from the seed, with progress, however many iterates are kept', async () => {
  expect(notices).toEqual([]);
  const told: number[] = [];
  const { plane, lift, surface, training } = await prepareAny(experiment, (share) => told.push(share));
  expect(told.length).toBeGreaterThan(90);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  const origin = initialParameters(
    training!.network,
    experiment.ground.kind === 'network' ? experiment.ground.network.initialization : { scheme: 'zeros' },
    5,
  );
  expect(lift!([0, 0])).toEqual(origin);
  expect([surface.domain, surface.start]).toEqual([
    [
      [-8, 8],
      [-8, 8],
    ],
    [0, 0],
  ]);
  const fromSeed = { ...experiment, starts: [[0, 0]] };
  const runs = computeRuns(await prepareAny(fromSeed), fromSeed);
  // Thirty steps of each of three runs, without the start itself: all of them are kept.
  const all = runs.map(({ trajectory }) => thinned(trajectory.path, origin.length, 31).slice(1));
  const expected = planeOfPaths(all, origin);
  expect(plane!.kind).toBe('paths');
  expect([plane!.u, plane!.v, plane!.explained]).toEqual([expected.u, expected.v, expected.explained]);
});

test('says how far off it every step of a run lies, wherever the run began', async () => {
  const prepared = await prepareAny(experiment);
  for (const { trajectory, start } of computeRuns(prepared, experiment)) {
    const { places, off } = prepared.shadowOf!(trajectory.path);
    expect([places.length, off.length]).toEqual([62, 31]);
    for (const axis of [0, 1]) expect(places[axis]).toBeCloseTo(experiment.starts[start][axis], 12);
    expect(off[0]).toBeLessThan(1e-12);
    const last = trajectory.path.subarray(30 * trajectory.dimension);
    expect(off[30]).toBe(distanceFrom(prepared.plane!, last));
    expect(off[30]).toBeGreaterThan(1e-3);
  }
});

test('is the same in a worker', async () => {
  const [here, there] = await Promise.all([prepareAny(experiment), prepareExperiment(experiment)]);
  expect(there.plane).toEqual(here.plane);
});

test('leaves a run out that leaves the numbers, and lies along random directions where no run is left', async () => {
  const runs = [{ optimizer: 'sgd', settings: { learningRate: 1e300 } }, { optimizer: 'adam' }];
  const of = (some: typeof runs) =>
    prepareAny(completeExperiment({ ...networkInput, network: paths, runs: some }).experiment);
  const [both, alone, none] = await Promise.all([of(runs), of(runs.slice(1)), of(runs.slice(0, 1))]);
  expect(both.plane!.explained!.whole).toBeCloseTo(alone.plane!.explained!.whole, 2);
  expect(none.plane!.explained).toBeNull();
  for (const { lift } of [both, alone, none]) expect(lift!([1, 1]).every(Number.isFinite)).toBe(true);
});

test('planes of other kinds wait for no run, and two weights are added to', async () => {
  const told: number[] = [];
  const network = { ...networkInput.network, plane: { kind: 'weights', first: 3, second: 9 } } as const;
  const { plane, surface, lift } = await prepareAny(
    completeExperiment({ ...networkInput, network }).experiment,
    (share) => told.push(share),
  );
  expect([told, plane!.kind, plane!.explained]).toEqual([[], 'weights', null]);
  expect(surface.tex).toBe('L(w_i + x, \\; w_j + y)');
  const [from, to] = [lift!([0, 0]), lift!([0.5, 0])];
  expect(to[3] - from[3]).toBeCloseTo(0.5, 12);
});
