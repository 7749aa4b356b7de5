import { cellEnds, type RunGrid } from '../core/grids/run-grid.ts';
import { mixed, type Rgb } from './three/palette.ts';
import { round } from './track.ts';

/*
 * How a convergence map is coloured: a hue for each minimum, paler where a start gets there soon and stronger where it takes long.
 * Both pictures of a map, the paths of the page and the pixels of a canvas, take their colours from here.
 */

/** Bands of steps that are told apart. */
export const shades = 5;
/** Hues there are: `--basin-0` … of the style sheet. More minima than that share them. */
export const basinHues = 6;

/** How much of its hue a band has, in percent; the rest is the ground of the plot. */
export const hueShare = (shade: number): number => 16 + 10 * shade;

/** What a cell shows: one of these, or hue · `shades` + shade. */
export const plainCell = -1;
export const divergedCell = -2;
export const leftCell = -3;

/** The last step of each band, of runs of so many steps: evenly in the logarithm. */
export const bandEnds = (steps: number): number[] =>
  Array.from({ length: shades }, (_, i) => Math.round((1 + steps) ** ((i + 1) / shades)) - 1);

/** What every cell of a map shows. `hueOf` gives a critical point's hue; `ends` are the bands' last steps. */
export function cellKinds({ ends, steps }: RunGrid, hueOf: (point: number) => number, bands: number[]): Int16Array {
  return Int16Array.from(ends, (end, cell) => {
    if (end >= 0) {
      const band = bands.findIndex((last) => steps[cell] <= last);
      return hueOf(end) * shades + (band < 0 ? shades - 1 : band);
    }
    if (end === cellEnds.diverged) return divergedCell;
    return end === cellEnds.left ? leftCell : plainCell;
  });
}

/** True where the hatching that stands for divergence has ink. */
const isHatched = (column: number, row: number): boolean => (column + row) % 3 === 0;

/**
 * The cells of each kind as one path, in a picture of that size: a line along the middle of every row, to be drawn as wide as a row is
 * high. Rows count upwards. Plain cells are left out.
 */
export function cellPaths(
  { columns, rows }: Pick<RunGrid, 'columns' | 'rows'>,
  kinds: Int16Array,
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  const x = (column: number) => round((column / columns) * size.width);
  const y = (row: number) => round(((rows - row - 0.5) / rows) * size.height);
  const kindAt = (column: number, row: number) => {
    const kind = kinds[column + row * columns];
    return kind === divergedCell && !isHatched(column, row) ? plainCell : kind;
  };
  for (let row = 0; row < rows; row++) {
    for (let from = 0; from < columns; ) {
      const kind = kindAt(from, row);
      let to = from + 1;
      while (to < columns && kindAt(to, row) === kind) to++;
      if (kind !== plainCell)
        paths.set(kind, `${paths.get(kind) ?? ''}M${x(from)},${y(row)}h${round(x(to) - x(from))}`);
      from = to;
    }
  }
  return paths;
}

/** The colours of a map. */
export interface CellPalette {
  readonly plot: Rgb;
  /** Of what diverges, and of what leaves the picture. */
  readonly diverged: Rgb;
  readonly left: Rgb;
  readonly hues: readonly Rgb[];
}

/** The map as pixels, one for each cell, the highest row first: red, green, blue and an alpha of 255. */
export function cellPixels(
  { columns, rows }: Pick<RunGrid, 'columns' | 'rows'>,
  kinds: Int16Array,
  palette: CellPalette,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const color = colorOf(kinds[column + row * columns], isHatched(column, row), palette);
      const at = 4 * (column + (rows - 1 - row) * columns);
      for (let i = 0; i < 3; i++) pixels[at + i] = 255 * color[i];
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}

function colorOf(kind: number, hatched: boolean, { plot, diverged, left, hues }: CellPalette): Rgb {
  if (kind === divergedCell) return hatched ? diverged : plot;
  if (kind === leftCell) return left;
  if (kind < 0) return plot;
  return mixed(plot, hues[Math.floor(kind / shades)], hueShare(kind % shades) / 100);
}
