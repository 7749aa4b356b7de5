import { areasOf, type Box, crossingOf, lineOf } from './areas.ts';
import type { Question } from './decision.ts';
import type { Layout, Node } from './layout.ts';
import type { Grid, Sight } from './sight.ts';

/** An area of the picture and what it is filled with: the class of a style sheet. */
export interface Area {
  readonly fill: string;
  readonly d: string;
}

/** A sight as paths of a picture. */
export interface Paths {
  /** What the plane is filled with, from below, and where the answer changes. */
  readonly plane: readonly Area[];
  readonly boundary: string;
  /** Of every column the map of each neuron that is drawn; of inputs with one coordinate a line. */
  readonly maps: readonly (readonly (readonly Area[])[])[];
}

/** How a sight is drawn. */
export interface Drawing {
  readonly question: Question;
  /** Of numbers: from the least to the greatest that is to be learned. */
  readonly range: readonly [low: number, high: number];
  /** False: one fill for each answer. */
  readonly smooth: boolean;
  /** As it travels with a page: fewer levels, whole pixels. */
  readonly light: boolean;
}

const bands = ['a3', 'a2', 'a1', 'b1', 'b2', 'b3'] as const;
/** Logits of the probabilities 0.1, 0.3, 0.5, 0.7, 0.9. */
const logits = [-2.197, -0.847, 0, 0.847, 2.197];
/** By how much a class must be ahead of all others to be said as good as surely. */
const surely = 2;

/** The paths of a sight in a layout. */
export function pathsOf(sight: Sight, layout: Layout, drawing: Drawing): Paths {
  const isLine = sight.fields[0].rows === 1;
  return {
    ...(isLine ? curveOf(sight, layout, drawing) : planeOf(sight.fields, layout.plane, drawing)),
    maps: layout.columns.map(({ nodes }, column) => {
      const maps = sight.maps[column];
      const reach = Math.max(1e-9, ...maps.map(({ values }) => reachOf(values)));
      return nodes.map((node) => mapOf(maps[node.index], node, reach, drawing.light));
    }),
  };
}

/** How far values go from 0. */
function reachOf(values: Float64Array): number {
  let reach = 0;
  for (const value of values) if (Math.abs(value) > reach && Number.isFinite(value)) reach = Math.abs(value);
  return reach;
}

/** The square of a neuron. */
export const boxOf = ({ x, y, side }: Node): Box => ({ x: x - side / 2, y: y - side / 2, width: side, height: side });

function mapOf(grid: Grid, node: Node, reach: number, light: boolean): readonly Area[] {
  const box = boxOf(node);
  if (grid.rows === 1) return [{ fill: 'line', d: lineOf(grid, [-reach, reach], box) }];
  const [shares, fills] = light
    ? [
        [-0.33, 0.33],
        ['n', 'b2'],
      ]
    : [
        [-0.6, -0.2, 0.2, 0.6],
        ['a1', 'n', 'b1', 'b3'],
      ];
  const thresholds = shares.map((share) => share * reach);
  return areasOf(grid, thresholds, box).map((d, i) => ({ fill: fills[i], d }));
}

function planeOf(fields: readonly Grid[], box: Box, { question, range, smooth, light }: Drawing) {
  const digits = light ? 0 : 1;
  const all = `M${box.x},${box.y}h${box.width}v${box.height}h${-box.width}Z`;
  if (question === 'several') {
    const levels = smooth ? [0, surely] : [0];
    const areas = fields.map((field) => areasOf(field, levels, box, digits));
    return {
      plane: [
        { fill: 'n', d: all },
        ...areas.flatMap((own, c) => own.map((d, level) => ({ fill: `c${c}-${level}`, d }))),
      ],
      boundary: fields.map((field) => crossingOf(field, 0, box, digits)).join(''),
    };
  }
  const [low, high] = range;
  const thresholds = question === 'two' ? logits : [1, 2, 3, 4, 5].map((i) => low + (i / 6) * (high - low));
  const areas = areasOf(fields[0], thresholds, box, digits);
  const middle = areas[2];
  return {
    plane: smooth
      ? [{ fill: bands[0], d: all }, ...areas.map((d, i) => ({ fill: bands[i + 1], d }))]
      : [
          { fill: 'a2', d: all },
          { fill: 'b2', d: middle },
        ],
    boundary: question === 'two' ? crossingOf(fields[0], 0, box, digits) : '',
  };
}

/** Of inputs with one coordinate: what is said of each, as a line. */
function curveOf({ fields }: Sight, { plane }: Layout, { range }: Drawing) {
  const all = `M${plane.x},${plane.y}h${plane.width}v${plane.height}h${-plane.width}Z`;
  return { plane: [{ fill: 'n', d: all }], boundary: lineOf(fields[0], range, plane) };
}
