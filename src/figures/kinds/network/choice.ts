import type { ExamplePart, ExampleParts } from '../../../core/examples/index.ts';
import type { Network } from '../../../core/network/network.ts';
import type { Interval } from '../../../core/surfaces/surface.ts';
import type { Box } from './areas.ts';
import { drawnOf, type Layout, type Node } from './layout.ts';

/** What a reader has pressed: a neuron (column 0 holds the inputs), the weight from a neuron of the column before it, or the example. */
export type Choice =
  | { readonly kind: 'neuron'; readonly column: number; readonly index: number }
  | { readonly kind: 'edge'; readonly column: number; readonly index: number; readonly from: number }
  | { readonly kind: 'example' };

/** An example among those for training and for validation, counted one after the other. */
export interface Placed {
  readonly part: ExamplePart;
  readonly partName: 'training' | 'validation';
  readonly index: number;
}

/** How many examples can be chosen. */
export const countOf = ({ training, validation }: ExampleParts): number => training.count + validation.count;

/** The example of that number, the first where there is none. */
export function exampleAt({ training, validation }: ExampleParts, number: number): Placed {
  const at = number >= 0 && number < training.count + validation.count ? number : 0;
  return at < training.count
    ? { part: training, partName: 'training', index: at }
    : { part: validation, partName: 'validation', index: at - training.count };
}

/** The pixel of an example in the plane. */
export function pixelOf(
  { part, index }: Pick<Placed, 'part' | 'index'>,
  coordinates: number,
  [x, y]: readonly [Interval, Interval],
  box: Box,
): readonly [number, number] {
  const across = part.raw[index * coordinates];
  const up = coordinates > 1 ? part.raw[index * coordinates + 1] : part.targets[index];
  return [
    box.x + ((across - x[0]) / (x[1] - x[0])) * box.width,
    box.y + (1 - (up - y[0]) / (y[1] - y[0])) * box.height,
  ];
}

/** How far from an edge a press still means it, in pixels. */
const nearEdge = 8;

const isIn = (px: number, py: number, x: number, y: number, half: number) =>
  Math.abs(px - x) <= half && Math.abs(py - y) <= half;

/** The place in the plane of the inputs at a pixel; null outside of it. */
export function placeAt(
  plane: Box,
  [px, py]: readonly [number, number],
  [x, y]: readonly [Interval, Interval],
): readonly [x: number, y: number] | null {
  const [across, up] = [(px - plane.x) / plane.width, 1 - (py - plane.y) / plane.height];
  if (across < 0 || across > 1 || up < 0 || up > 1) return null;
  return [x[0] + across * (x[1] - x[0]), y[0] + up * (y[1] - y[0])];
}

/** What stands at a pixel: in the plane the nearest example, in the graph a neuron or, of the edges nearby, the one nearest; null for nothing. */
export function choiceAt(
  layout: Layout,
  [px, py]: readonly [number, number],
  examples: ExampleParts,
  frame: readonly [Interval, Interval],
): { readonly choice: Choice; readonly example?: number } | null {
  const { plane, columns } = layout;
  if (px >= plane.x - 6 && px <= plane.x + plane.width + 6 && py >= plane.y - 6 && py <= plane.y + plane.height + 6) {
    let best = { example: 0, distance: Number.POSITIVE_INFINITY };
    for (let i = 0; i < countOf(examples); i++) {
      const [x, y] = pixelOf(exampleAt(examples, i), examples.coordinates, frame, plane);
      const distance = Math.hypot(x - px, y - py);
      if (distance < best.distance) best = { example: i, distance };
    }
    return { choice: { kind: 'example' }, example: best.example };
  }
  for (const { nodes } of columns)
    for (const { column, index, x, y, side } of nodes)
      if (isIn(px, py, x, y, side / 2 + 3)) return { choice: { kind: 'neuron', column, index } };
  let best: { readonly choice: Choice; readonly distance: number } | null = null;
  for (const [edge, from, to] of edgesOf(layout)) {
    const distance = distanceTo([px, py], endOf(from, 1), endOf(to, -1));
    if (distance <= nearEdge && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { choice: edge, distance };
  }
  return best && { choice: best.choice };
}

/** Every edge that is drawn, with the neurons at its ends. */
export function* edgesOf({ columns }: Layout): Generator<readonly [Choice & { kind: 'edge' }, Node, Node]> {
  for (let column = 1; column < columns.length; column++)
    for (const to of columns[column].nodes)
      for (const from of columns[column - 1].nodes)
        yield [{ kind: 'edge', column, index: to.index, from: from.index }, from, to];
}

/** Where edges leave a neuron, on its right (1), or reach it. */
export const endOf = ({ x, y, side }: Node, right: 1 | -1): readonly [number, number] => [x + (right * side) / 2, y];

function distanceTo(
  [px, py]: readonly [number, number],
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const share = Math.min(1, Math.max(0, ((px - x0) * dx + (py - y0) * dy) / Math.max(1e-9, dx * dx + dy * dy)));
  return Math.hypot(px - x0 - share * dx, py - y0 - share * dy);
}

/** What is chosen after an arrow key: left and right go from column to column, up and down within one, from edge to edge where one is chosen. */
export function moved(network: Network, choice: Choice | null, right: number, up: number): Choice {
  const widths = [network.inputs, ...network.layers.map(({ width }) => width)].map(drawnOf);
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  if (!choice || choice.kind === 'example') return { kind: 'neuron', column: widths.length - 1, index: 0 };
  if (choice.kind === 'edge') {
    const { column, index, from } = choice;
    if (right > 0) return { kind: 'neuron', column, index };
    if (right < 0) return { kind: 'neuron', column: column - 1, index: from };
    return { ...choice, from: within(from - up, widths[column - 1]) };
  }
  const column = within(choice.column + right, widths.length);
  return { kind: 'neuron', column, index: within(choice.index - up, widths[column]) };
}

/** The choice as far as this network has it. */
export function fitting(network: Network, choice: Choice | null): Choice | null {
  if (!choice || choice.kind === 'example') return choice;
  const widths = [network.inputs, ...network.layers.map(({ width }) => width)];
  const { column, index } = choice;
  if (column >= widths.length || index >= widths[column]) return null;
  return choice.kind === 'edge' && choice.from >= widths[column - 1] ? null : choice;
}
