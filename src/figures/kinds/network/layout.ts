import type { Network } from '../../../core/network/network.ts';
import type { Box } from './areas.ts';

/** A neuron, or an input, as it stands in the graph: column 0 holds the inputs, the last one the output. */
export interface Node {
  readonly column: number;
  readonly index: number;
  /** The middle, and the side of its map. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** A column of the graph. */
export interface Column {
  readonly x: number;
  readonly nodes: readonly Node[];
  /** How many of its neurons there is no room for. */
  readonly left: number;
}

/** Where everything stands in the picture. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly plane: Box;
}

/** Neurons of a layer that are drawn, at most; of a wider one, one fewer, and how many are left. */
export const mostNodes = 9;
/** From this width on the plane stands beside the graph, else below. */
const besideFrom = 620;
const [head, foot] = [26, 20];
/** What the names of inputs take: those of sines are the longest. */
const nameWidth = { short: 30, long: 46 } as const;

/** How many neurons of a layer are drawn. */
export const drawnOf = (width: number): number => (width > mostNodes ? mostNodes - 1 : width);

/** The layout of a picture of that width. */
export function layoutOf(network: Pick<Network, 'inputs' | 'layers'>, width: number): Layout {
  const beside = width >= besideFrom;
  const left = network.inputs > 2 ? nameWidth.long : nameWidth.short;
  const side = beside ? Math.round(Math.min(330, width * 0.37)) : Math.min(width - left - 8, 240);
  const graph: Box = {
    ...{ x: left, y: head },
    width: beside ? width - side - left - 66 : width - left - 8,
    height: beside ? side : 200,
  };
  const plane: Box = {
    x: beside ? width - side - 4 : Math.round((width - side) / 2),
    y: beside ? head : head + graph.height + 34,
    width: side,
    height: side,
  };
  const widths = [network.inputs, ...network.layers.map((layer) => layer.width)];
  const most = Math.max(...widths.map((one) => Math.min(one, mostNodes)));
  const pitch = graph.height / Math.max(4, most);
  const across = graph.width / Math.max(1, widths.length - 1);
  const size = Math.floor(Math.min(38, pitch - 5, across * 0.52));
  return {
    width,
    height: plane.y + side + foot,
    plane,
    columns: widths.map((own, column): Column => {
      const drawn = drawnOf(own);
      const slots = own > drawn ? drawn + 1 : drawn;
      const x = graph.x + size / 2 + (column * (graph.width - size)) / Math.max(1, widths.length - 1);
      const top = graph.y + graph.height / 2 - ((slots - 1) * pitch) / 2;
      return {
        x,
        nodes: Array.from({ length: drawn }, (_, index) => ({ column, index, x, y: top + index * pitch, side: size })),
        left: own - drawn,
      };
    }),
  };
}
