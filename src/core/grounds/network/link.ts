import type { ExampleRecipe, ExampleSetId, FeatureId, Task } from '../../examples/kinds.ts';
import type { Notice } from '../../reading/notice.ts';
import { notice } from '../../reading/notice.ts';
import { cut, numberOrText, numberText, setOnce } from '../../reading/url-syntax.ts';
import type { GroundLink } from '../ground.ts';
import { parametersOfActivation } from './names.ts';
import type { HiddenLayer, NetworkGround, NetworkSetup, Place, PlaneChoice } from './network-ground.ts';

/*
 * A network as up to five fields of a URL fragment:
 *
 *   set=spirals,seed:3,noise:0.2&inputs=x,y,sin-x&layers=8:leaky-relu/0.3,4:relu:0.2&net=l2:0.001,batch:16&plane=weights,first:0,second:5
 *
 *   set    = id *( "," name ":" ( number / id ) ) [ ",points:" number "/" number "/" number *( "/" … ) ]
 *   inputs = id *( "," id )
 *   layers = "none" / width ":" activation *( "/" number ) [ ":" dropout ] *( "," … )       hidden layers, the first one first
 *   net    = name ":" ( number / id ) *( "," … )                             loss, penalties, initialization, batches
 *   plane  = kind *( "," name ":" number ) [ ",from:" number "/" number *( "/" … ) ]
 *
 * Every character may stand in a fragment as it is. What is left out has the value that stands here FROZEN: a number here never changes,
 * whatever becomes of the defaults, so that a link never changes its meaning. For the same reason what a set makes of a seed never changes.
 * Nothing has to be added when a set joins: its links write everything in full.
 */
interface FrozenSet {
  readonly task: Task;
  readonly classes: number | 'choice';
  readonly count: number;
  readonly noise: number;
  readonly scaling: ExampleRecipe['scaling'];
  readonly inputs: readonly FeatureId[];
}

const planar = { scaling: 'none', inputs: ['x', 'y'] } as const;
const twoClasses = { ...planar, task: 'classes', classes: 2, count: 200 } as const;
const values = { ...planar, task: 'values', classes: 0, count: 200 } as const;
const pictures = { task: 'classes', classes: 10, noise: 0, scaling: 'full-range', inputs: [] } as const;

const frozenSets: Readonly<Partial<Record<ExampleSetId, FrozenSet>>> = {
  blobs: { ...twoClasses, classes: 'choice', noise: 0.5 },
  circles: { ...twoClasses, noise: 0.1 },
  moons: { ...twoClasses, noise: 0.15 },
  xor: { ...twoClasses, noise: 0.2 },
  spirals: { ...twoClasses, noise: 0.1 },
  plane: { ...values, noise: 0.1 },
  gaussian: { ...values, noise: 0.05 },
  curve: { ...values, count: 60, noise: 0.2, inputs: ['x'] },
  'own-classes': { ...twoClasses, classes: 'choice', count: 0, noise: 0 },
  'own-values': { ...values, count: 0, noise: 0 },
  digits: { ...pictures, count: 1797 },
  clothes: { ...pictures, count: 2000 },
};

const frozen = {
  set: 'moons',
  data: { seed: 1, labelNoise: 0, classes: 2, validation: 0.2, test: 0.2, shuffled: 1 },
  layers: '8:tanh,8:tanh',
  activation: 'tanh',
  net: { delta: 1, l1: 0, l2: 0, batch: 0 },
  scheme: 'glorot-uniform',
  plane: 'filter',
  planes: { filter: { seed: 1, size: 2 }, weights: { first: 0, second: 1, size: 5 }, paths: { size: 10 } },
} as const;

const setNames = [
  ...(['seed', 'count', 'noise', 'labelNoise', 'classes', 'validation', 'test', 'shuffled', 'scaling'] as const),
];
const netNames = ['loss', 'delta', 'l1', 'l2', 'initialization', 'gain', 'batch'] as const;

/** A network in a link. */
export const link: GroundLink<NetworkGround> = {
  fields: ['set', 'inputs', 'layers', 'net', 'plane'],
  write({ network }) {
    const { data, inputs, layers, plane } = network;
    const fields: readonly (readonly [string, string, usual: string | undefined])[] = [
      ['set', setText(data), frozen.set],
      ['inputs', inputs.join(), usualOf(data.set)?.inputs.join()],
      ['layers', layers.map(layerText).join() || 'none', frozen.layers],
      ['net', netText(network), ''],
      ['plane', planeText(plane), frozen.plane],
    ];
    return fields.filter(([, written, usual]) => written !== usual).map(([name, written]) => [name, written]);
  },
  read(_, given, notices) {
    const textOf = (name: string) => (given.has(name) ? String(given.get(name)) : undefined);
    const data = readSet(textOf('set') ?? frozen.set, notices);
    const inputs = textOf('inputs')?.split(',') ?? usualOf(String(data.set))?.inputs;
    return {
      network: {
        data,
        ...(inputs && { inputs }),
        layers: readLayers(textOf('layers') ?? frozen.layers),
        ...readNet(textOf('net') ?? '', data, notices),
        plane: readPlane(textOf('plane') ?? frozen.plane, notices),
      },
    };
  },
  startOn: () => [0, 0],
};

const usualOf = (set: string): FrozenSet | undefined =>
  Object.hasOwn(frozenSets, set) ? frozenSets[set as ExampleSetId] : undefined;

/** The loss that a link without one means. */
function usualLoss({ set, classes }: { readonly set?: unknown; readonly classes?: unknown }): string | undefined {
  const usual = usualOf(String(set));
  if (!usual) return undefined;
  if (usual.task === 'values') return 'mse';
  return (usual.classes === 'choice' ? classes : usual.classes) === 2 ? 'bce' : 'sparse-cce';
}

const text = (value: number | string) => (typeof value === 'number' ? numberText(value) : value);
const pair = (name: string, value: number | string) => `${name}:${text(value)}`;

function setText(data: ExampleRecipe): string {
  const usual: Readonly<Record<string, unknown>> = { ...frozen.data, ...usualOnly(data.set) };
  const parts = setNames.filter((name) => data[name] !== usual[name]).map((name) => pair(name, data[name]));
  if (data.points.length > 0) parts.push(`points:${data.points.flat().map(text).join('/')}`);
  return [data.set, ...parts].join();
}

/** The frozen values of a set that are fields of a recipe. */
function usualOnly(set: string): Readonly<Record<string, unknown>> {
  const usual = usualOf(set);
  return usual ? { count: usual.count, noise: usual.noise, scaling: usual.scaling } : {};
}

function readSet(given: string, notices: Notice[]): Record<string, unknown> {
  const [set, ...pairs] = given.split(',');
  const fields = new Map<string, unknown>([['set', set]]);
  for (const one of pairs) {
    const [name, value] = cut(one, ':');
    setOnce(fields, name, name === 'points' ? readInGroups(value, 3) : numberOrText(value), 'network.data.', notices);
  }
  return { ...frozen.data, ...usualOnly(set), ...Object.fromEntries(fields) };
}

/** Numbers that belong together, so many at a time. */
function readInGroups(value: string, size: number): unknown[][] {
  const numbers = value.split('/').map(numberOrText);
  return Array.from({ length: Math.ceil(numbers.length / size) }, (_, i) => numbers.slice(size * i, size * i + size));
}

/** What sets an activation in a link that says nothing of it, in the order of its parameters: FROZEN like all of the above. */
const frozenSettings = new Map<string, readonly number[]>([
  ['leaky-relu', [0.01]],
  ['rrelu', [1 / 8, 1 / 3]],
  ['elu', [1]],
  ['gelu', [0]],
  ['softplus', [1]],
]);

function layerText({ width, activation, settings = {}, dropout }: HiddenLayer): string {
  const numbers = Object.entries(parametersOfActivation(activation)).map(([name, [usual]]) => settings[name] ?? usual);
  const usual = frozenSettings.get(activation) ?? [];
  const last = numbers.findLastIndex((one, i) => one !== usual[i]);
  const set = [activation, ...numbers.slice(0, last + 1).map(text)].join('/');
  return [text(width), set, ...(dropout === 0 ? [] : [text(dropout)])].join(':');
}

/** Numbers by the names of what they set; one too many has its place for a name, for the notice to show. */
function readSettings(activation: string, given: readonly string[]): Readonly<Record<string, unknown>> {
  const names = Object.keys(parametersOfActivation(activation));
  const usual = frozenSettings.get(activation) ?? [];
  return Object.fromEntries([
    ...usual.map((value, i) => [names[i], value] as const),
    ...given.map((value, i) => [names[i] ?? i, numberOrText(value)] as const),
  ]);
}

function readLayers(given: string): Record<string, unknown>[] {
  if (given === 'none') return [];
  return given.split(',').map((layer) => {
    const [width, rest] = cut(layer, ':');
    const [set, dropout] = cut(rest, ':');
    const [activation, ...numbers] = layer.includes(':') ? set.split('/') : [frozen.activation];
    return {
      width: numberOrText(width),
      activation,
      settings: readSettings(activation, numbers),
      dropout: rest.includes(':') ? numberOrText(dropout) : 0,
    };
  });
}

function netText({ data, loss, initialization, ...others }: NetworkSetup): string {
  const { scheme, gain } = initialization;
  return [
    ...(loss === usualLoss(data) ? [] : [pair('loss', loss)]),
    ...(['delta', 'l1', 'l2'] as const)
      .filter((name) => others[name] !== frozen.net[name])
      .map((name) => pair(name, others[name])),
    ...(scheme === frozen.scheme ? [] : [pair('initialization', scheme)]),
    ...(gain === undefined ? [] : [pair('gain', gain)]),
    ...(others.batch === frozen.net.batch ? [] : [pair('batch', others.batch)]),
  ].join();
}

function readNet(given: string, data: Readonly<Record<string, unknown>>, notices: Notice[]): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const one of given === '' ? [] : given.split(',')) {
    const [name, value] = cut(one, ':');
    if (netNames.some((known) => known === name)) setOnce(fields, name, numberOrText(value), 'network.', notices);
    else notices.push(notice('unknown-field', `network.${name}`, value, undefined));
  }
  const usual = usualLoss(data);
  const { initialization = frozen.scheme, gain, ...others } = Object.fromEntries(fields);
  return {
    ...frozen.net,
    ...(usual && { loss: usual }),
    ...others,
    initialization: { scheme: initialization, ...(gain !== undefined && { gain }) },
  };
}

function planeText({ kind, ...numbers }: PlaneChoice): string {
  const usual: Readonly<Record<string, number>> = frozen.planes[kind];
  const changed = Object.entries(numbers).flatMap(([name, value]: [string, number | readonly Place[]]) => {
    if (typeof value !== 'number') return `${name}:${value.flat().map(text).join('/')}`;
    return value === usual[name] ? [] : pair(name, value);
  });
  return [kind, ...changed].join();
}

function readPlane(given: string, notices: Notice[]): Record<string, unknown> {
  const [kind, ...pairs] = given.split(',');
  const fields = new Map<string, unknown>([['kind', kind]]);
  for (const one of pairs) {
    const [name, value] = cut(one, ':');
    setOnce(fields, name, name === 'from' ? readInGroups(value, 2) : numberOrText(value), 'network.plane.', notices);
  }
  const usual = Object.hasOwn(frozen.planes, kind) ? frozen.planes[kind as PlaneChoice['kind']] : {};
  return { ...usual, ...Object.fromEntries(fields) };
}
