import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3';
import type { Marker } from './ink.ts';

const shapes: Readonly<Record<Marker, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  star: symbolStar,
  wye: symbolWye,
};

/** SVG path of a marker around the origin, `area` in square pixels. */
export function markerPath(marker: Marker, area = 90): string {
  return symbol().type(shapes[marker]).size(area).digits(1)() ?? '';
}

/** SVG path of the star that marks a global minimum. */
export const starPath = symbol().type(symbolStar).size(130).digits(1)() ?? '';
