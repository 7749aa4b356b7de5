import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { fromJson, toJson } from '../../src/core/experiment/json.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { networkOf } from '../../src/core/grounds/network/network-ground.ts';
import { limits } from '../../src/core/reading/limits.ts';
import { runs as tries } from '../tier.ts';
import { expectRunnable, isRemark } from './arbitrary-experiment.ts';
import { networkExperiments } from './arbitrary-network.ts';

const told = (fragment: string) =>
  decodeFragment(fragment).notices.map(({ code, field, given, used }) => `${code} ${field}: ${given} → ${used}`);

test('activations in a link that says nothing of their parameters have those that it was written for', () => {
  const inFull = '8:leaky-relu/0.01,8:rrelu/0.125/0.3333333333333333,8:elu/1,8:gelu/0,8:softplus/1';
  const open = (layers: string) => decodeFragment(`v1&surface=network&layers=${layers}`);
  expect(open(inFull)).toEqual(open('8:leaky-relu,8:rrelu,8:elu,8:gelu,8:softplus'));
  expect(open(inFull).notices).toEqual([]);
});

describe('a network', () => {
  test('comes back from a link and from a file as it was', () => {
    let links = 0;
    fc.assert(
      fc.property(networkExperiments({ runs: 2, starts: 3 }), (experiment) => {
        const json = toJson(experiment);
        const fromFile = fromJson(json);
        expect(fromFile.experiment).toEqual(experiment);
        expect(toJson(fromFile.experiment)).toBe(json);
        expect(fromFile.notices.filter((one) => !isRemark(one))).toEqual([]);
        const link = encodeExperiment(experiment);
        if (link === null) return;
        links++;
        expect(link).toMatch(/^[A-Za-z0-9_.,:&=/-]+$/);
        const fromLink = decodeFragment(link);
        expect(fromLink.experiment).toEqual(experiment);
        expect(fromLink.notices.filter((one) => !isRemark(one))).toEqual([]);
        expect(encodeExperiment(fromLink.experiment)).toBe(link);
      }),
      { numRuns: tries(400, 10_000) },
    );
    expect(links).toBeGreaterThan(tries(360, 9000));
  }, 120_000);

  test('has a short link where it is plain, and a readable one where not', () => {
    const link = (network: object) =>
      encodeExperiment(completeExperiment({ surface: 'network', network, runs: [{ optimizer: 'adam' }] }).experiment);
    expect(link({})).toBe('v1&surface=network&run=adam');
    expect(
      link({
        data: { set: 'spirals', noise: 0.2, seed: 3 },
        inputs: ['sin-x', 'x', 'y'],
        layers: [{ width: 8 }, { width: 4, activation: 'relu', dropout: 0.2 }],
        l2: 0.001,
        batch: 16,
        plane: { kind: 'weights', first: 3, second: 0 },
      }),
    ).toBe(
      'v1&surface=network&set=spirals,seed:3,noise:0.2&inputs=x,y,sin-x&layers=8:tanh,4:relu:0.2&net=l2:0.001,batch:16&plane=weights,first:3,second:0&run=adam',
    );
    const layers = [
      { width: 8, activation: 'leaky-relu', settings: { negativeSlope: 0.3 } },
      { width: 4, activation: 'rrelu', settings: { lower: 0.1 }, dropout: 0.5 },
      { width: 4, activation: 'rrelu', settings: { upper: 0.5 } },
      { width: 4, activation: 'elu', settings: { alpha: 1 } },
    ];
    expect(link({ layers })).toBe(
      'v1&surface=network&layers=8:leaky-relu/0.3,4:rrelu/0.1:0.5,4:rrelu/0.125/0.5,4:elu&run=adam',
    );
    expect(link({ layers: [], data: { set: 'own-values', points: [[1, 2, 0.5]] } })).toBe(
      'v1&surface=network&set=own-values,points:1/2/0.5&layers=none&run=adam',
    );
  });

  test('with what it leaves out written in full is the same', () => {
    const sets = [
      ...['blobs', 'circles', 'moons', 'xor', 'spirals', 'plane', 'gaussian', 'curve'],
      ...['digits', 'clothes', 'own-classes,points:1/2/1', 'own-values,points:1/2/1'],
    ];
    for (const set of sets) {
      const { experiment, notices } = decodeFragment(`v1&surface=network&set=${set}`);
      expect(notices).toEqual([]);
      const { noise, count, scaling } = networkOf(experiment.ground)!.data;
      const full =
        `v1&surface=network&set=${set},seed:1,count:${count},noise:${noise},labelNoise:0,classes:2,validation:0.2,` +
        `test:0.2,shuffled:1,scaling:${scaling}&layers=8:tanh,8:tanh:0` +
        '&net=delta:1,l1:0,l2:0,initialization:glorot-uniform,batch:0&plane=filter,seed:1,size:2&start=0,0';
      expect(decodeFragment(full)).toEqual({ experiment, notices: [] });
    }
  });

  test.each<[string, string[]]>([
    ['set=mons', ['unknown-value network.data.set: mons → moons']],
    ['set=', ['unknown-value network.data.set: "" → moons']],
    ['set=moons,noise:x', ['bad-value network.data.noise: x → 0.15']],
    ['set=moons,noise:0,noise:1', ['duplicate network.data.noise: 1 → 0']],
    ['set=moons,count:5000', ['limited network.data.count: 5000 → 2000']],
    ['set=moons,count:1', ['bad-value network.data.count: 1 → 2']],
    ['set=moons,classes:5', ['bad-value network.data.classes: 5 → 2']],
    ['set=moons,validation:0.5,test:0.5', ['bad-value network.data.test: 0.5 → 0']],
    ['set=moons,scaling:full-range', ['unknown-value network.data.scaling: full-range → none']],
    ['set=moons,__proto__:1', ['unknown-field network.data.__proto__: 1 → ']],
    ['set=moons,points:1/2/1', ['bad-value network.data.points: [[1, 2, 1]] → []']],
    ['set=own-classes', ['bad-value network.data.points: [] → moons']],
    ['set=own-classes,points:1/2/2/1/2/1', ['bad-value network.data.points.0: [1, 2, 2] → –']],
    ['inputs=x,z,x', ['unknown-value network.inputs: z → –', 'duplicate network.inputs: x → x']],
    ['inputs=', ['unknown-value network.inputs: "" → –', 'bad-value network.inputs: [""] → [x, y]']],
    ['set=curve&inputs=y', ['unknown-value network.inputs: y → –', 'bad-value network.inputs: [y] → [x]']],
    ['set=digits&inputs=x', ['unknown-value network.inputs: x → –']],
    ['layers=', ['bad-value network.layers.0.width: "" → 8']],
    ['layers=0:tanh', ['bad-value network.layers.0.width: 0 → 1']],
    ['layers=500:tanh', ['limited network.layers.0.width: 500 → 128']],
    ['layers=8:tan', ['unknown-value network.layers.0.activation: tan → tanh']],
    ['layers=8:leaky-relu/2', ['bad-value network.layers.0.settings.negativeSlope: 2 → 0.01']],
    ['layers=8:elu/x:0.1', ['bad-value network.layers.0.settings.alpha: x → 1']],
    ['layers=8:gelu/0.5', ['bad-value network.layers.0.settings.approximate: 0.5 → 0']],
    ['layers=8:rrelu/0.1/0.2/0.3', ['unknown-field network.layers.0.settings.2: 0.3 → ']],
    ['layers=8:tanh/1', ['unknown-field network.layers.0.settings.0: 1 → ']],
    ['layers=8:tanh:1', ['bad-value network.layers.0.dropout: 1 → 0']],
    ['layers=8:tanh:0.1:0.2', ['bad-value network.layers.0.dropout: 0.1:0.2 → 0']],
    ['layers=1,1,1,1,1,1,1,1,1', ['limited network.layers: 9 → 8']],
    ['set=digits&layers=512:relu,512:relu', ['limited network.parameters: 301066 → 682']],
    ['net=loss:mse', ['unknown-value network.loss: mse → bce']],
    ['net=l2:-1', ['bad-value network.l2: -1 → 0']],
    ['net=initialization:he', ['unknown-value network.initialization.scheme: he → glorot-uniform']],
    ['net=gain:1000', ['bad-value network.initialization.gain: 1000 → ']],
    ['net=batch:3000', ['limited network.batch: 3000 → 2000']],
    ['net=layers:2', ['unknown-field network.layers: 2 → ']],
    ['net=l2:1,l2:2', ['duplicate network.l2: 2 → 1']],
    ['plane=filtre', ['unknown-value network.plane.kind: filtre → filter']],
    ['plane=filter,size:0', ['bad-value network.plane.size: 0 → 2']],
    ['plane=weights,second:0', ['bad-value network.plane.second: 0 → 1']],
    ['plane=weights,first:113', ['bad-value network.plane.first: 113 → 0']],
    ['plane=paths,seed:1', ['unknown-field network.plane.seed: 1 → ']],
    ['start=3,0', ['outside-domain starts.0: [3, 0] → [2, 0]']],
    ['start=1,2,3', ['bad-value starts.0: [1, 2, 3] → [0, 0]']],
    ['data=lin12', ['unknown-field data: lin12 → ']],
    // Newton's matrix is affordable, many updates of it are not.
    ['layers=64:relu&run=newton', ['limited steps: 200 → 32']],
    ['layers=128:relu&run=newton', ['too-many-parameters runs.0.optimizer: newton → adam']],
  ])('of which %s stands in a link tells what had to be changed', (fields, expected) => {
    expect(told(`v1&surface=network&${fields}`)).toEqual(expected);
    expectRunnable(decodeFragment(`v1&surface=network&${fields}`).experiment);
  });

  test('keeps clipping and schedule where the optimizer had to be another', () => {
    const run = 'newton,damping:3,clip:norm/2,schedule:cosine/over:10';
    const { experiment } = decodeFragment(`v1&surface=network&layers=128:relu&run=${run}`);
    const [{ optimizer, settings, clip, schedule }] = experiment.runs;
    expect([optimizer, Object.keys(settings).includes('damping'), clip, schedule?.id]).toEqual([
      'adam',
      false,
      { by: 'norm', at: 2 },
      'cosine',
    ]);
  });

  test.each<[object, string[]]>([
    [{ network: 3 }, ['bad-value network']],
    [{ network: { data: [] } }, ['bad-value network.data']],
    [{ network: { layers: 8 } }, ['bad-value network.layers']],
    [{ network: { layers: [8] } }, ['bad-value network.layers.0']],
    [{ network: { layers: [{ size: 8 }] } }, ['unknown-field network.layers.0.size']],
    [{ network: { layers: [{ settings: 3 }] } }, ['bad-value network.layers.0.settings']],
    [{ network: { layers: [{ settings: { alpha: 1 } }] } }, ['unknown-field network.layers.0.settings.alpha']],
    [{ network: { inputs: [] } }, ['bad-value network.inputs']],
    [{ network: { inputs: 'x' } }, ['bad-value network.inputs']],
    [{ network: { plane: null } }, ['bad-value network.plane']],
    [{ network: { initialization: 'he' } }, ['bad-value network.initialization']],
    [{ network: { colour: 1 } }, ['unknown-field network.colour']],
    [{ network: { data: { set: 'own-values', points: 'none' } } }, ['bad-value network.data.points']],
    [{ data: {} }, ['unknown-field data']],
  ])('written as %j in a file tells what had to be changed', (fields, expected) => {
    const { experiment, notices } = completeExperiment({ surface: 'network', ...fields });
    expect(notices.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
    expectRunnable(experiment);
  });

  test('of own points takes as many as are allowed, and says so', () => {
    const points = Array.from({ length: 501 }, (_, i) => [i, -i, i % 2]);
    const { experiment, notices } = completeExperiment({
      surface: 'network',
      network: { data: { set: 'own-classes', points } },
    });
    expect(networkOf(experiment.ground)!.data.points).toHaveLength(500);
    expect(notices.map(({ code, used }) => `${code} ${used}`)).toEqual(['limited 500']);
  });

  test('mangled in any way opens some network, and one that nothing is told of is written and read as it is', () => {
    const pieces = fc.constantFrom(
      ...['&', '=', ',', ':', '/', 'set', 'inputs', 'layers', 'net', 'plane', 'none', '8:tanh', 'x', '-1', '1e308'],
      ...['NaN', '__proto__', 'constructor', 'points:', 'spirals', 'weights', 'first:1', '\0', '한', '%', '99999'],
    );
    const valid = networkExperiments({ runs: 1, starts: 1 }).map(
      (one) => encodeExperiment(one) ?? 'v1&surface=network',
    );
    const edit = fc.tuple(fc.nat(), fc.nat(4), fc.oneof(pieces, fc.string({ maxLength: 2 })));
    const mangled = fc.tuple(valid, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([link, edits]) =>
      edits.reduce((text, [at, length, insert]) => {
        const from = 'v1&surface=network'.length + (at % (text.length - 17));
        return text.slice(0, from) + insert + text.slice(from + length);
      }, link),
    );
    let silent = 0;
    let changed = 0;
    fc.assert(
      fc.property(mangled, (fragment) => {
        const { experiment, notices } = decodeFragment(fragment);
        expectRunnable(experiment);
        expect(notices.length).toBeLessThanOrEqual(limits.notices);
        changed++;
        if (notices.length > 0) return;
        // Not told of: then it is a link that says all this, and its canonical form says the same.
        silent++;
        const again = encodeExperiment(experiment);
        if (again !== null) expect(decodeFragment(again)).toEqual({ experiment, notices: [] });
      }),
      { numRuns: tries(700, 20_000) },
    );
    expect(silent).toBeLessThan(changed / 2);
  }, 180_000);

  test('with a sign that means nothing anywhere in its fields is told of', () => {
    const written = networkExperiments({ runs: 1, starts: 1, number: fc.constant(0.5) }).map(encodeExperiment);
    fc.assert(
      fc.property(written, fc.nat(), fc.constantFrom('한', '\0', '!', 'NaN'), (link, at, sign) => {
        const own = /^v1&surface=network&(.+?)&(?:start|run)=/.exec(link ?? '')?.[1];
        if (!own || link === null) return;
        const from = 'v1&surface=network&'.length + (at % (own.length + 1));
        expect(told(link.slice(0, from) + sign + link.slice(from))).not.toEqual([]);
      }),
      { numRuns: tries(400, 20_000) },
    );
  }, 180_000);
});
