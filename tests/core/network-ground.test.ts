import { beforeAll, describe, expect, test, vi } from 'vitest';
import { activations } from '../../src/core/activations/index.ts';
import { shuffledBatches } from '../../src/core/data/batches.ts';
import type { PictureSetId } from '../../src/core/examples/kinds.ts';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { activationIds, initializationIds, parametersOfActivation } from '../../src/core/grounds/network/names.ts';
import { networkOf } from '../../src/core/grounds/network/network-ground.ts';
import { parameterCount } from '../../src/core/grounds/network/shape.ts';
import { spannedBy } from '../../src/core/grounds/network/spanned.ts';
import { dataLoss, initialParameters, networkObjective, schemeIds } from '../../src/core/network/index.ts';
import type { Plane } from '../../src/core/network/planes/index.ts';
import type { Pictures } from '../../src/core/pictures/picture-set.ts';
import { allParts, prepareAny } from '../../src/core/runs/all-parts.ts';
import { loadAndPrepare } from '../../src/core/runs/parts-over.ts';
import type { Prepared } from '../../src/core/runs/run.ts';
import { networkInput } from './network-input.ts';

const { experiment, notices } = completeExperiment(networkInput);
const setup = networkOf(experiment.ground)!;
let prepared: Prepared;
beforeAll(async () => {
  prepared = await prepareAny(experiment);
});

test('names are those of the registries', () => {
  expect(activationIds).toEqual(activations.map(({ id }) => id));
  for (const { id, parameters } of activations) {
    const own = Object.entries(parameters).map(([name, one]) => [name, [one.default, ...one.range]]);
    const named = Object.entries(parametersOfActivation(id)).map(([name, range]) => [name, range.slice(0, 3)]);
    expect(named).toEqual(own);
  }
  expect(initializationIds).toEqual(schemeIds);
});

describe('a prepared network', () => {
  test('is as it was written', () => {
    expect(notices).toEqual([]);
    const { network, examples } = prepared.training!;
    expect(network.layers.map(({ width }) => width)).toEqual([5, 4, 1]);
    expect([network.inputs, network.loss]).toEqual([3, { id: 'bce' }]);
    expect([examples.training.count, examples.validation.count, examples.test.count]).toEqual([36, 12, 12]);
    // (3 + 1) · 5 + (5 + 1) · 4 + (4 + 1) · 1
    expect([prepared.objective.dimension, parameterCount(setup)]).toEqual([49, 49]);
    expect(prepared.batches?.perEpoch).toBe(6);
  });

  test('starts at the parameters of the seed, and elsewhere on the plane as far from them as it says', () => {
    const { lift, training } = prepared;
    const origin = initialParameters(training!.network, setup.initialization, 5);
    expect(lift!([0, 0])).toEqual(origin);
    const moved = lift!([0.5, -1]).map((value, i) => value - origin[i]);
    const [u, v] = [lift!([1, 0]), lift!([0, 1])].map((end) => end.map((value, i) => value - origin[i]));
    for (const [i, value] of moved.entries()) expect(value).toBeCloseTo(0.5 * u[i] - v[i], 14);
    // Filter-normalized: each neuron's row is moved by its own length.
    const row = (x: Float64Array) => Math.hypot(...x.subarray(0, 3));
    expect(row(u)).toBeCloseTo(row(origin), 12);
    expect(u).not.toEqual(v);
  });

  test('descends the loss of batches with dropout and penalty, and records that of all without', () => {
    const { network, examples } = prepared.training!;
    const x = prepared.lift!([0.3, 0.2]);
    const alone = networkObjective(network, examples.training, {
      ...{ l1: 0.001, l2: 0.01, seed: 5 },
      batches: shuffledBatches(36, 7, 5),
    });
    for (const k of [0, 1, 9]) expect(prepared.objective.value(x, k)).toBe(alone.value(x, k));
    expect(prepared.objective.value(x, 0)).not.toBe(prepared.objective.value(x, 1));
    expect(prepared.measured.value(x, 3)).toBe(dataLoss(network, examples.training).value(x, 0));
  });

  test('has a recorded loss whose gradient is its derivative', () => {
    const { measured } = prepared;
    const x = prepared.lift!([0.3, 0.2]);
    const g = new Float64Array(x.length).fill(7);
    measured.gradient(x, g, 0);
    for (const i of x.keys()) {
      const at = (by: number) =>
        measured.value(
          x.map((value, j) => (j === i ? value + by : value)),
          0,
        );
      expect(g[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 8);
    }
  });

  test('has the recorded loss on its plane as its surface, with slope and curvature there', () => {
    const { surface, measured, lift } = prepared;
    const at = Float64Array.of(0.4, -0.7);
    expect(surface.value(at, 0)).toBe(measured.value(lift!(at), 0));
    const [g, ahead, behind, h] = [2, 2, 2, 4].map((length) => new Float64Array(length));
    surface.gradient(at, g, 0);
    surface.hessian(at, h);
    for (const axis of [0, 1]) {
      const step = (by: number) => at.map((value, j) => (j === axis ? value + by : value));
      expect(g[axis]).toBeCloseTo((surface.value(step(1e-5), 0) - surface.value(step(-1e-5), 0)) / 2e-5, 8);
      surface.gradient(step(1e-5), ahead, 0);
      surface.gradient(step(-1e-5), behind, 0);
      for (const other of [0, 1]) expect(h[2 * axis + other]).toBeCloseTo((ahead[other] - behind[other]) / 2e-5, 5);
    }
    expect([surface.dimension, surface.domain, surface.start]).toEqual([
      2,
      [
        [-2, 2],
        [-2, 2],
      ],
      [0, 0],
    ]);
  });

  test('lies on the plane of two weights where it says so', async () => {
    const network = { ...setup, plane: { kind: 'weights', first: 4, second: 20, size: 3 } } as const;
    const { lift, surface } = await prepareAny({ ground: { kind: 'network', surface: 'network', network }, seed: 5 });
    const moved = lift!([1.5, -2]).map((value, i) => value - lift!([0, 0])[i]);
    const expected = new Float64Array(49);
    expected[4] = 1.5;
    expected[20] = -2;
    for (const [i, value] of moved.entries()) expect(value).toBeCloseTo(expected[i], 14);
    expect(surface.domain).toEqual([
      [-3, 3],
      [-3, 3],
    ]);
  });

  test('can be laid on any plane, and descends what it did', () => {
    const origin = prepared.lift!([0, 0]);
    const u = origin.map((_, i) => (i === 2 ? 4 : 0));
    const v = origin.map(() => 0.5);
    const plane: Plane = {
      kind: 'paths',
      explained: null,
      start: [0, 0],
      origin,
      u,
      v,
      domain: [
        [-1, 1],
        [0, 3],
      ],
    };
    const { network, examples } = prepared.training!;
    const drawn = { examples: examples.training, count: examples.training.count, of: examples.training.count };
    const other = spannedBy({ ...prepared, network, drawn }, plane);
    expect(other.lift([0.25, 2])).toEqual(origin.map((value, i) => value + (i === 2 ? 1 : 0) + 1));
    expect(other.surface.value(Float64Array.of(0.25, 2), 0)).toBe(other.measured.value(other.lift([0.25, 2]), 0));
    expect(other.objective).toBe(prepared.objective);
    expect(other.surface.domain[1]).toEqual([0, 3]);
    const shifted = prepared.onPlane!(plane);
    expect(shifted.lift!([0.25, 2])).toEqual(other.lift([0.25, 2]));
    // Its window stays what it was.
    expect(shifted.surface.domain).toEqual(prepared.surface.domain);
    expect(shifted.landscape!.value(Float64Array.of(0.25, 2), 0)).toBeCloseTo(
      other.surface.value(Float64Array.of(0.25, 2), 0),
      12,
    );
  });

  test('has a plane even where every weight begins at 0', async () => {
    const network = { layers: [], initialization: { scheme: 'zeros' } } as const;
    const { lift } = await prepareAny(completeExperiment({ surface: 'network', network }).experiment);
    expect(lift!([0, 0])).toEqual(new Float64Array(3));
    expect(Math.hypot(...lift!([1, 0]))).toBeCloseTo(1, 12);
  });

  test('needs its pictures', async () => {
    const digits = completeExperiment({ surface: 'network', network: { data: { set: 'digits' } } }).experiment;
    await expect(prepareAny(digits)).rejects.toThrow('The pictures of digits have not been loaded');
    const pictures: Pictures = {
      count: 10,
      pixels: new Uint8Array(640).fill(8),
      largest: 16,
      side: 8,
      labels: new Uint8Array(10),
    };
    const loaded: string[] = [];
    const parts = {
      ...allParts,
      findPictures: (set: PictureSetId) => (loaded.includes(set) ? pictures : undefined),
      loadPictures: async (set: PictureSetId) => loaded.push(set),
    };
    const { training, objective } = await loadAndPrepare(digits, parts);
    expect(loaded).toEqual(['digits']);
    expect(training!.examples.training.inputs).toEqual(new Float64Array(6 * 64).fill(0.5));
    // (64 + 1) · 8 + (8 + 1) · 8 + (8 + 1) · 10
    expect(objective.dimension).toBe(682);
    await loadAndPrepare(experiment, parts);
    expect(loaded).toEqual(['digits']);
  });

  test('cannot be prepared before what makes networks is there', async () => {
    vi.resetModules();
    const { preparer } = await import('../../src/core/grounds/network/prepare.ts');
    const source = { ground: { kind: 'network', surface: 'network', network: setup } } as const;
    expect(() => preparer.prepare(source, allParts)).toThrow('What makes networks has not been loaded');
    await preparer.load!(source.ground, allParts);
    expect(preparer.prepare(source, allParts).objective.dimension).toBe(49);
  });
});
