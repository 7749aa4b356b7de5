import * as v from 'valibot';
import { type ExampleRecipe, type FeatureId, featuresFor, kindOfExamples } from '../../examples/kinds.ts';
import type { Initialization } from '../../network/initialization.ts';
import { between, FieldReader, flag, list, nameOf, row, seed, whole } from '../../reading/field-reader.ts';
import type { Notice } from '../../reading/notice.ts';
import { completeExamples } from './complete-data.ts';
import {
  type ActivationId,
  activationIds,
  initializationIds,
  lossesFor,
  type NetworkLossId,
  networkLimits,
  parametersOfActivation,
  planeIds,
} from './names.ts';
import type { HiddenLayer, NetworkSetup, Place, PlaneChoice } from './network-ground.ts';
import { hasPictures, parameterCount } from './shape.ts';

const defaultLayer: HiddenLayer = { width: 8, activation: 'tanh', dropout: 0 };
const defaultLayers: readonly HiddenLayer[] = [defaultLayer, defaultLayer];
const defaultPlane = 'filter';
/** How far a plane goes where nothing is said: in lengths of the weights, in what is added to weights, in the length of parameters. */
const planeSizes: Readonly<Record<PlaneChoice['kind'], number>> = { filter: 2, weights: 5, paths: 10 };

/**
 * Turns any value into a complete network with its data, within the limits, and tells what had to be changed by adding to `notices`. `place` is
 * where it stands in what is read. Never throws.
 */
export function completeNetwork(input: unknown, notices: Notice[], place = 'network'): NetworkSetup {
  const reader = new FieldReader(input, place, notices);
  const data = completeExamples(reader.raw('data'), notices, reader.field('data'));
  const inputs = readInputs(reader, data);
  const losses = lossesFor(data);
  const loss = reader.take<NetworkLossId>('loss', nameOf(losses), losses[0], 'unknown-value');
  const delta = reader.take('delta', between(1e-6, 1e6), 1);
  const asked = { data, inputs, layers: readLayers(reader, data), loss, delta };
  const count = parameterCount(asked);
  const fits = count <= networkLimits.parameters;
  const shape = fits ? asked : { ...asked, layers: defaultLayers };
  const parameters = parameterCount(shape);
  if (!fits) reader.tell('limited', 'parameters', count, parameters);
  const setup: NetworkSetup = {
    ...shape,
    l1: reader.take('l1', between(0, networkLimits.penalty), 0),
    l2: reader.take('l2', between(0, networkLimits.penalty), 0),
    initialization: readInitialization(reader),
    batch: reader.takeUpTo('batch', 0, kindOfExamples(data.set).most),
    plane: readPlane(reader, parameters),
  };
  reader.rejectUnknown();
  return setup;
}

/** The features that are asked for, each once and in their order; by default the coordinates themselves. */
function readInputs(reader: FieldReader, { set }: ExampleRecipe): readonly FeatureId[] {
  const possible = featuresFor(set);
  const usual = possible.filter((id) => id === 'x' || id === 'y');
  const asked = reader.take('inputs', list, usual);
  for (const [i, one] of asked.entries()) {
    if (!possible.some((id) => id === one)) reader.tell('unknown-value', 'inputs', one, '–');
    else if (asked.indexOf(one) < i) reader.tell('duplicate', 'inputs', one, one);
  }
  const found = possible.filter((id) => asked.includes(id));
  if (found.length > 0 || possible.length === 0) return found;
  reader.tell('bad-value', 'inputs', asked, usual);
  return usual;
}

/** The hidden layers; there may be none. */
function readLayers(reader: FieldReader, data: ExampleRecipe): readonly HiddenLayer[] {
  const asked = reader.take('layers', list, defaultLayers);
  const most = networkLimits.layers;
  if (asked.length > most) reader.tell('limited', 'layers', asked.length, most);
  const widest = networkLimits.width[hasPictures({ data }) ? 'pictures' : 'points'];
  return asked.slice(0, most).map((given, i) => {
    const own = new FieldReader(given, reader.field(`layers.${i}`), reader.notices);
    const asked = own.takeUpTo('width', defaultLayer.width, widest);
    const width = Math.max(1, asked);
    if (width !== asked) own.tell('bad-value', 'width', asked, width);
    const activation = own.take('activation', nameOf(activationIds), defaultLayer.activation, 'unknown-value');
    const dropout = own.take('dropout', between(0, networkLimits.dropout), 0);
    const settings = readSettings(own.part('settings'), activation);
    own.rejectUnknown();
    return { width, activation, ...(settings && { settings }), dropout };
  });
}

/** What sets an activation and is not as usual; undefined where everything is. */
function readSettings(reader: FieldReader | undefined, activation: ActivationId): HiddenLayer['settings'] {
  if (!reader) return undefined;
  const unusual = Object.entries(parametersOfActivation(activation)).flatMap(([name, [usual, low, high, isFlag]]) => {
    const value = reader.take(name, isFlag ? flag : between(low, high), usual);
    return value === usual ? [] : [[name, value] as const];
  });
  reader.rejectUnknown();
  return unusual.length > 0 ? Object.fromEntries(unusual) : undefined;
}

function readInitialization(network: FieldReader): Initialization {
  const reader = new FieldReader(network.raw('initialization'), network.field('initialization'), network.notices);
  const scheme = reader.take('scheme', nameOf(initializationIds), 'glorot-uniform', 'unknown-value');
  const gain = reader.take<number | undefined>('gain', between(0, networkLimits.gain), undefined);
  reader.rejectUnknown();
  return { scheme, ...(gain !== undefined && { gain }) };
}

function readPlane(network: FieldReader, parameters: number): PlaneChoice {
  const reader = new FieldReader(network.raw('plane'), network.field('plane'), network.notices);
  const kind = reader.take('kind', nameOf(planeIds), defaultPlane, 'unknown-value');
  const { smallest, largest } = networkLimits.plane;
  const size = reader.take('size', between(smallest, largest), planeSizes[kind]);
  const plane = planeOf(kind, size, reader, parameters);
  reader.rejectUnknown();
  return plane;
}

const coordinate = between(-networkLimits.plane.largest, networkLimits.plane.largest);
const place = row<[number, number]>(coordinate, coordinate);

/** Where a plane of paths has been spanned anew, as far as it can be read; nothing where it never was. */
function readPlaces(reader: FieldReader): { readonly from?: readonly Place[] } {
  const most = networkLimits.spanned;
  const asked = reader.take('from', list, []);
  if (asked.length > most) reader.tell('limited', 'from', asked.length, most);
  const from: Place[] = [];
  for (const [i, one] of asked.slice(0, most).entries()) {
    const parsed = v.safeParse(place, one);
    // What was spanned from a place that is not known is not known either.
    if (!parsed.success) {
      reader.tell('bad-value', `from.${i}`, one, '–');
      break;
    }
    from.push(parsed.output);
  }
  return from.length > 0 ? { from } : {};
}

function planeOf(kind: PlaneChoice['kind'], size: number, reader: FieldReader, parameters: number): PlaneChoice {
  if (kind === 'filter') return { kind, seed: reader.take('seed', seed, 1), size };
  if (kind === 'paths') return { kind, size, ...readPlaces(reader) };
  // Every network has two parameters at least.
  const place = whole(parameters - 1);
  const first = reader.take('first', place, 0);
  const other = first === 0 ? 1 : 0;
  const second = reader.take('second', v.pipe(place, v.notValue(first)), other);
  return { kind, first, second, size };
}
