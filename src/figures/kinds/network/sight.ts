import type { ExampleParts } from '../../../core/examples/index.ts';
import type { Network } from '../../../core/network/network.ts';
import { createPass } from '../../../core/network/pass.ts';
import { workOfExample } from '../../../core/network/work.ts';
import type { Interval } from '../../../core/surfaces/surface.ts';
import { fieldsOf, questionOf } from './decision.ts';

/** Values on a grid, row after row, the first row lowest: at the middles of `columns` × `rows` cells. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** What a network makes of the plane of its inputs; of inputs with one coordinate, of a line of them. */
export interface Sight {
  /** As `fieldsOf`. */
  readonly fields: readonly Grid[];
  /** Of every layer, what each of its first neurons makes of it, that of the inputs first. */
  readonly maps: readonly (readonly Grid[])[];
}

/** How fine a sight is, in cells along a side, and how many neurons of a layer have a map. */
export interface Fineness {
  readonly field: number;
  readonly map: number;
  readonly most: number;
}

/** Multiplications that a sight may cost: some milliseconds. */
const affordable = 24e6;

/** The part of the plane that is shown of examples: a square around all of them. Of one coordinate its own interval, and that of the targets. */
export function frameOf({
  training,
  validation,
  test,
  coordinates,
}: ExampleParts): readonly [x: Interval, y: Interval] {
  const bounds = (values: readonly number[]): Interval => [Math.min(...values), Math.max(...values)];
  const all = [training, validation, test];
  const along = (i: number) =>
    bounds(all.flatMap(({ raw }) => Array.from(raw).filter((_, at) => at % coordinates === i)));
  const padded = ([low, high]: Interval, half: number): Interval => [(low + high) / 2 - half, (low + high) / 2 + half];
  const x = along(0);
  const y = coordinates > 1 ? along(1) : bounds(all.flatMap(({ targets }) => Array.from(targets)));
  const halves = [x, y].map(([low, high]) => Math.max(0.55 * (high - low), 1e-3));
  if (coordinates === 1) return [padded(x, halves[0]), padded(y, 1.25 * halves[1])];
  const half = Math.max(...halves);
  return [padded(x, half), padded(y, half)];
}

/** The middles of cells of a frame. */
function places(
  [x, y]: readonly [Interval, Interval],
  columns: number,
  rows: number,
  coordinates: number,
): Float64Array {
  const at = ([low, high]: Interval, i: number, n: number) => low + ((i + 0.5) / n) * (high - low);
  const raw = new Float64Array(columns * rows * coordinates);
  for (let i = 0; i < columns * rows; i++) {
    raw[i * coordinates] = at(x, i % columns, columns);
    if (coordinates > 1) raw[i * coordinates + 1] = at(y, Math.floor(i / columns), rows);
  }
  return raw;
}

/** What sees the plane with a network, whose memory it takes once. */
export function createSight(network: Network, examples: ExampleParts, fineness: Fineness): (x: Float64Array) => Sight {
  const pass = createPass(network);
  const { coordinates } = examples;
  const frame = frameOf(examples);
  const cells = Math.sqrt(affordable / workOfExample(network) / 2);
  const gridOf = (most: number) => {
    const columns = Math.max(8, Math.floor(Math.min(most, cells)));
    const rows = coordinates > 1 ? columns : 1;
    const inputs = examples.inputsAt(places(frame, columns, rows, coordinates));
    const count = columns * rows;
    const targets = new Float64Array((count * pass.targets.length) / pass.mostRows);
    return { columns, rows, examples: { count, inputs, targets } };
  };
  // Of a line there is room for many more.
  const scale = coordinates > 1 ? 1 : 3;
  const field = gridOf(scale * fineness.field);
  const map = gridOf(scale * fineness.map);
  const question = questionOf(network);
  const { width } = network.layers[network.layers.length - 1];

  /** Sends a grid through the network, and hands out the activations of a layer block by block. */
  const through = (x: Float64Array, { examples: all }: typeof field, take: (from: number, rows: number) => void) => {
    for (let from = 0; from < all.count; from += pass.mostRows) {
      const rows = pass.load(all, null, from);
      pass.forward(x, false, null);
      take(from, rows);
    }
  };
  const inputMaps = Array.from({ length: Math.min(fineness.most, network.inputs) }, (_, i) => ({
    columns: map.columns,
    rows: map.rows,
    values: map.examples.inputs.filter((_, at) => at % network.inputs === i),
  }));

  return (x) => {
    const outputs = new Float64Array(field.examples.count * width);
    const last = pass.activations[pass.activations.length - 1];
    through(x, field, (from, rows) => outputs.set(last.subarray(0, rows * width), from * width));
    const maps = network.layers.map((layer) =>
      Array.from({ length: Math.min(fineness.most, layer.width) }, () => ({
        columns: map.columns,
        rows: map.rows,
        values: new Float64Array(map.examples.count),
      })),
    );
    through(x, map, (from, rows) => {
      for (const [l, own] of maps.entries()) {
        const activations = pass.activations[l];
        const neurons = network.layers[l].width;
        for (const [j, { values }] of own.entries())
          for (let row = 0; row < rows; row++) values[from + row] = activations[row * neurons + j];
      }
    });
    const { columns, rows } = field;
    return {
      fields: fieldsOf(question, outputs, width).map((values) => ({ columns, rows, values })),
      maps: [inputMaps, ...maps],
    };
  };
}
