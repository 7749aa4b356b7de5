import { describe, expect, test } from 'vitest';
import { madeSets, makeExamples } from '../../src/core/examples/index.ts';
import {
  type ExampleRecipe,
  exampleKinds,
  exampleSetIds,
  featureIds,
  kindOfExamples,
  type MadeSetId,
  scalingsFor,
} from '../../src/core/examples/kinds.ts';
import { completeExamples } from '../../src/core/grounds/network/complete-data.ts';
import type { Pictures } from '../../src/core/pictures/picture-set.ts';
import { hashBits } from './hash-bits.ts';

const recipe = (fields: object): ExampleRecipe => completeExamples(fields, [], 'data');
const made = Object.entries(madeSets) as [MadeSetId, (typeof madeSets)[MadeSetId]][];
const making = (set: MadeSetId) => ({ seed: 3, count: 240, classes: 3, noise: kindOfExamples(set).noise });

describe('sets made from a seed', () => {
  test('are those that can be named', () => {
    expect(made.map(([id]) => id)).toEqual(exampleSetIds.filter((id) => exampleKinds[id].from === 'seed'));
  });

  test.each(made)('%s is a pure function of its recipe, and more of it begins with the same', (id, { make }) => {
    const { coordinates, targets } = make(making(id));
    const axes = kindOfExamples(id).coordinates;
    expect([coordinates.length, targets.length]).toEqual([240 * axes, 240]);
    expect(make(making(id))).toEqual({ count: 240, coordinates, targets });
    const longer = make({ ...making(id), count: 300 });
    expect([longer.coordinates.slice(0, 240 * axes), longer.targets.slice(0, 240)]).toEqual([coordinates, targets]);
    expect(make({ ...making(id), seed: 4 }).coordinates).not.toEqual(coordinates);
    expect([...coordinates, ...targets].every(Number.isFinite)).toBe(true);
  });

  test('circles and moons have the shapes they are named for', () => {
    const shape = (id: MadeSetId) => madeSets[id].make({ seed: 2, count: 100, noise: 0, classes: 2 });
    const [circles, moons] = [shape('circles'), shape('moons')];
    for (const [i, label] of circles.targets.entries())
      expect(Math.hypot(...circles.coordinates.subarray(2 * i, 2 * i + 2))).toBeCloseTo(label ? 0.5 : 1, 2);
    for (const [i, label] of moons.targets.entries()) {
      const [centreX, centreY, way] = label ? [1, 0.5, -1] : [0, 0, 1];
      const [x, y] = moons.coordinates.subarray(2 * i, 2 * i + 2);
      expect(Math.hypot(x - centreX, y - centreY)).toBeCloseTo(1, 2);
      expect((y - centreY) * way).toBeGreaterThan(-0.01);
    }
  });

  // Links hold seeds: what a set makes of one never changes.
  test('have the bits that they had when links first named them', () => {
    const hashes = made.map(([id, { make }]) => {
      const { coordinates, targets } = make(making(id));
      return [id, hashBits([...coordinates, ...targets])];
    });
    expect(Object.fromEntries(hashes)).toEqual({
      blobs: '9ba11a5e',
      circles: '7773ba8a',
      moons: '7ff144ba',
      xor: '030421c5',
      spirals: '2e09ab8c',
      plane: 'ae05c3c0',
      gaussian: '3e25fe46',
      curve: '9046984e',
    });
  });

  test('have the bits that they had, in every part, with wrong labels, features and scaling', () => {
    const parts = makeExamples(recipe({ set: 'blobs', classes: 3, labelNoise: 0.2, scaling: 'standard' }), featureIds);
    const hashes = [parts.training, parts.validation, parts.test].map(({ inputs, targets }) =>
      hashBits([...inputs, ...targets]),
    );
    expect(hashes).toEqual(['92a4fae7', '38273a3b', 'de737c07']);
  });

  test.each(made.filter(([id]) => exampleKinds[id].task === 'classes'))('%s has classes of the same size', (id, {
    make,
  }) => {
    const { classes } = kindOfExamples(id);
    const { targets } = make(making(id));
    const count = classes === 'choice' ? 3 : classes!;
    const sizes = Array.from({ length: count }, (_, label) => targets.filter((target) => target === label).length);
    expect(sizes).toEqual(Array(count).fill(240 / count));
  });

  test('have the shapes that they are named after', () => {
    const points = (id: MadeSetId) => {
      const { coordinates, targets } = madeSets[id].make({ seed: 1, count: 400, classes: 4, noise: 0 });
      return Array.from(targets, (target, i) => [coordinates[2 * i], coordinates[2 * i + 1], target]);
    };
    for (const [x, y, label] of points('circles')) expect(Math.hypot(x, y)).toBeCloseTo(label === 0 ? 1 : 0.5, 2);
    for (const [x, y, label] of points('moons')) {
      expect(Math.hypot(label === 0 ? x : 1 - x, label === 0 ? y : 0.5 - y)).toBeCloseTo(1, 2);
      expect(label === 0 ? y : 0.5 - y).toBeGreaterThanOrEqual(0);
    }
    for (const [x, y, label] of points('xor')) expect(x * y > 0).toBe(label === 0);
    for (const [x, y, label] of points('spirals')) {
      const angle = Math.PI * (3.5 * (Math.hypot(x, y) / 3) + label);
      expect(Math.hypot(x - Math.hypot(x, y) * Math.sin(angle), y - Math.hypot(x, y) * Math.cos(angle))).toBeLessThan(
        0.02,
      );
    }
    expect(new Set(points('blobs').map((one) => one.join())).size).toBe(4);
    for (const [x, y, value] of points('plane')) expect(value).toBeCloseTo((x + y) / 3, 2);
    const bumps = points('gaussian').map(([, , value]) => value);
    expect(Math.max(...bumps)).toBeGreaterThan(0.8);
    expect(Math.min(...bumps)).toBeLessThan(-0.8);
    const { coordinates, targets } = madeSets.curve.make({ seed: 1, count: 50, classes: 0, noise: 0 });
    for (const [i, x] of coordinates.entries()) expect(targets[i]).toBeCloseTo(Math.sin(1.5 * x), 3);
  });

  test('have as much noise as is asked for', () => {
    const { coordinates } = madeSets.blobs.make({ seed: 1, count: 2000, classes: 2, noise: 0.3 });
    const off = Array.from(coordinates, (value, at) => value - ((at >> 1) % 2 === 0 ? -1 : 1));
    const square = off.reduce((sum, value) => sum + value * value, 0) / off.length;
    // Four standard errors of the variance of 4000 normal numbers.
    expect(Math.abs(square / 0.09 - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000));
  });
});

describe('examples', () => {
  const clean = { set: 'circles', count: 1000, noise: 0.1 } as const;

  test('are split by the seed into parts that are all of them, each once', () => {
    const keyed = (fields: object) => {
      const { training, validation, test } = makeExamples(recipe({ ...clean, ...fields }), ['x', 'y']);
      return [training, validation, test].map(({ raw, targets }) =>
        Array.from(targets, (target, i) => [...raw.slice(2 * i, 2 * i + 2), target].join()),
      );
    };
    const parts = keyed({ validation: 0.25, test: 0.15 });
    expect(parts.map(({ length }) => length)).toEqual([600, 250, 150]);
    const whole = keyed({ validation: 0, test: 0 })[0];
    expect(parts.flat().sort()).toEqual([...whole].sort());
    expect(keyed({ validation: 0.25, test: 0.15, shuffled: 0 })).toEqual([
      whole.slice(0, 600),
      whole.slice(600, 850),
      whole.slice(850),
    ]);
    // A shuffled split has something of everywhere in each part.
    const places = parts[1].map((one) => whole.indexOf(one));
    expect(places.reduce((sum, place) => sum + place, 0) / 250).toBeGreaterThan(420);
    expect(places.reduce((sum, place) => sum + place, 0) / 250).toBeLessThan(580);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('always leave one for training', () => {
    const own = { set: 'own-classes', points: [[1, 2, 1]], validation: 0.8, test: 0.1 };
    const { training, validation, test } = makeExamples(recipe(own), ['x']);
    expect([training.count, validation.count, test.count]).toEqual([1, 0, 0]);
    expect(training).toMatchObject({ inputs: Float64Array.of(1), targets: Float64Array.of(1) });
  });

  test('have wrong labels as often as is asked for, and otherwise stay as they are', () => {
    for (const [set, classes] of [
      ['blobs', 2],
      ['blobs', 4],
      ['gaussian', 0],
    ] as const) {
      const of = (labelNoise: number) =>
        makeExamples(recipe({ set, count: 2000, classes: classes || 2, labelNoise, validation: 0, test: 0 }), [
          'x',
          'y',
        ]).training;
      const right = of(0);
      const wrong = of(0.2);
      expect(wrong.raw).toEqual(right.raw);
      const changed = wrong.targets.filter((target, i) => target !== right.targets[i]).length / 2000;
      expect(Math.abs(changed - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / 2000));
      expect(wrong.targets.every((target) => right.targets.includes(target))).toBe(true);
    }
    const swapped = makeExamples(recipe({ ...clean, labelNoise: 1 }), ['x']).training.targets;
    const given = makeExamples(recipe(clean), ['x']).training.targets;
    expect(swapped).toEqual(given.map((label) => 1 - label));
  });

  test('have the features that are asked for, in their order', () => {
    const { training, inputs, inputsAt } = makeExamples(recipe(clean), featureIds);
    expect(inputs).toBe(7);
    const [x, y] = training.raw;
    const row = [x, y, x * x, y * y, x * y, Math.sin(x), Math.sin(y)];
    for (const [j, value] of row.entries()) expect(training.inputs[j]).toBeCloseTo(value, 14);
    expect(inputsAt(training.raw)).toEqual(training.inputs);
    expect(() => makeExamples(recipe(clean), [])).toThrow('the number of input features is 0');
  });

  test('are scaled by what is known of the training examples, and by nothing else', () => {
    const features = ['x', 'yy'] as const;
    const of = (scaling: string) => makeExamples(recipe({ ...clean, scaling }), features);
    const column = (inputs: Float64Array, j: number) => inputs.filter((_, i) => i % 2 === j);
    const plain = of('none');
    for (const j of [0, 1]) {
      const train = column(plain.training.inputs, j);
      const mean = train.reduce((sum, value) => sum + value, 0) / train.length;
      const deviation = Math.sqrt(train.reduce((sum, value) => sum + (value - mean) ** 2, 0) / train.length);
      const [low, high] = [Math.min(...train), Math.max(...train)];
      for (const part of ['training', 'validation', 'test'] as const) {
        const raw = column(plain[part].inputs, j);
        const standard = column(of('standard')[part].inputs, j);
        for (const [i, value] of raw.entries()) expect(standard[i]).toBeCloseTo((value - mean) / deviation, 12);
        const stretched = column(of('min-max')[part].inputs, j);
        for (const [i, value] of raw.entries()) expect(stretched[i]).toBeCloseTo((value - low) / (high - low), 12);
      }
    }
    const same = {
      set: 'own-values',
      points: [
        [0.1, 1, 0],
        [0.1, 2, 0],
        [0.1, 4, 1],
      ],
      validation: 0,
      test: 0,
    };
    for (const scaling of ['standard', 'min-max'])
      expect(column(makeExamples(recipe({ ...same, scaling }), ['x', 'y']).training.inputs, 0)).toEqual(
        new Float64Array(3),
      );
  });
});

describe('pictures', () => {
  const digits: Pictures = {
    count: 5,
    pixels: Uint8Array.from({ length: 320 }, (_, i) => i % 17),
    largest: 16,
    side: 8,
    labels: Uint8Array.of(3, 1, 4, 1, 5),
  };
  const of = (fields: object) => recipe({ set: 'digits', validation: 0, test: 0, shuffled: 0, ...fields });

  test('have their pixels as inputs, by default from 0 to 1, and come in their order', () => {
    const { training, inputs, classes } = makeExamples(of({ count: 4 }), [], () => digits);
    expect([inputs, classes, training.count]).toEqual([64, 10, 4]);
    expect(training.targets).toEqual(Float64Array.of(3, 1, 4, 1));
    expect(training.inputs).toEqual(Float64Array.from(digits.pixels.subarray(0, 256), (grey) => grey / 16));
    expect(scalingsFor('digits')[0]).toBe('full-range');
    expect(makeExamples(of({}), [], () => digits).training.count).toBe(5);
  });

  test('that are not there are said to be missing', () => {
    expect(() => makeExamples(of({}), [])).toThrow('The pictures of digits have not been loaded');
    expect(() => makeExamples(of({}), [], () => undefined)).toThrow('The pictures of digits have not been loaded');
    expect(() => makeExamples(of({}), [], () => ({ ...digits, count: 6 }))).toThrow('allowed: 6 × 64');
  });
});
