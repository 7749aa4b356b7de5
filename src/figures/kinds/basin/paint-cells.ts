import { type CellPalette, cellPixels } from '../../../render/cell-shades.ts';
import type { ShownMap } from '../../../render/shown-map.ts';

/** Paints a map on a canvas, a pixel for each cell; the style sheet makes them as large as the picture. */
export function paintCells(canvas: HTMLCanvasElement, { grid, kinds }: ShownMap, palette: CellPalette): void {
  const { columns, rows } = grid;
  canvas.width = columns;
  canvas.height = rows;
  canvas.getContext('2d')?.putImageData(new ImageData(cellPixels(grid, kinds, palette), columns, rows), 0, 0);
}

/** A painted map as the address of an image about that wide, with the edges of its cells as sharp as they are on the page. */
export function enlarged(canvas: HTMLCanvasElement, width: number): string {
  const factor = Math.max(1, Math.round(width / canvas.width));
  const copy = document.createElement('canvas');
  copy.width = factor * canvas.width;
  copy.height = factor * canvas.height;
  const context = copy.getContext('2d');
  if (context) context.imageSmoothingEnabled = false;
  context?.drawImage(canvas, 0, 0, copy.width, copy.height);
  return copy.toDataURL();
}
