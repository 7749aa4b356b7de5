import { sampleGrid } from '../../core/surfaces/shape/grid.ts';
import type { Interval, Surface } from '../../core/surfaces/surface.ts';
import { contourLevels } from '../levels.ts';

/**
 * A surface as a landscape in a scene: the domain lies flat around the origin, its longer side from −1 to 1, and heights go up from 0
 * for the lowest value to 1 for the highest. How tall that 1 is drawn is up to the camera's owner.
 */
export interface Relief {
  readonly domain: readonly [Interval, Interval];
  /** Half the sizes of the domain in the scene; the larger is 1. */
  readonly half: readonly [number, number];
  /** Values at height 0 and 1. */
  readonly low: number;
  readonly high: number;
  /** Whether equal steps in height are equal differences, or (far above `low`) equal ratios of the value above `low`. */
  readonly spacing: 'linear' | 'log';
  /** Values at which contour lines lie, ascending: those of the contour picture. */
  readonly levels: readonly number[];
  readonly grid: ReliefGrid;
  /** Height of a value: 0 … 1, whatever the value. */
  readonly heightOf: (value: number) => number;
  /** Height of the surface at a place of the scene; outside the domain, of its continuation. */
  readonly heightAt: (x: number, y: number) => number;
}

/** Heights at the corners of equal cells, the domain's edges included. */
export interface ReliefGrid {
  /** Cells along each side. */
  readonly cells: number;
  /** Height at corner (i, j), with i along the first parameter, at index i + j · (cells + 1). */
  readonly heights: Float32Array;
  /** 1 for each cell (i, j), at index i + j · cells, that has a corner without a value: a hole in the landscape. Null without holes. */
  readonly gaps: Uint8Array | null;
}

/** Cells along each side of a landscape that does not move. */
const cellsAtRest = 128;

/** On a logarithmic scale, this part of the domain, the lowest, stays about linear: it sets how deep the valleys are drawn. */
const linearPart = 0.1;
const linearShares = [1e-6, 0.2] as const;

/** The landscape of a surface of two parameters. `cells` is the number of grid cells along each side. */
export function reliefOf(surface: Surface, cells = cellsAtRest): Relief {
  const [x, y] = surface.domain as readonly [Interval, Interval];
  const wider = grownBy(surface.domain, 0.5 / cells);
  const sampled = sampleGrid(surface, wider, cells + 1, cells + 1);
  const known = surface.criticalPoints.map(({ value }) => value).filter(Number.isFinite);
  const low = finiteOr(Math.min(sampled.min, ...known), 0);
  const high = sampled.max > low ? sampled.max : low + 1;

  // The bowl of a squared error is to look like one.
  const spacing = surface.data ? 'linear' : surface.levels;
  const heightOf =
    spacing === 'log' ? logHeight(low, high, linearShare(sampled.values, low, high)) : linearHeight(low, high);
  const heights = Float32Array.from(sampled.values, heightOf);
  const unit = Math.max(x[1] - x[0], y[1] - y[0]) / 2;
  const middle = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2] as const;
  const point = new Float64Array(2);
  return {
    domain: [x, y],
    half: [(x[1] - x[0]) / 2 / unit, (y[1] - y[0]) / 2 / unit],
    low,
    high,
    spacing,
    levels: contourLevels(sampled.values, surface.levels),
    grid: { cells, heights, gaps: gapsIn(sampled.values, cells) },
    heightOf,
    heightAt(sx, sy) {
      point[0] = middle[0] + sx * unit;
      point[1] = middle[1] + sy * unit;
      return heightOf(surface.value(point, 0));
    },
  };
}

/** Heights in proportion to values: `low` is 0, `high` is 1; what lies beyond is kept at an end, and no number is 0. */
export function linearHeight(low: number, high: number): (value: number) => number {
  return (value) => (value < high ? Math.max(0, shareOf(value, low, high)) : value >= high ? 1 : 0);
}

/**
 * Heights in proportion to the logarithm of the value above `low`, but about linear up to `share` of the whole range: `low` is 0,
 * `high` is 1; what lies beyond is kept at an end, and no number is 0.
 */
export function logHeight(low: number, high: number, share: number): (value: number) => number {
  const whole = Math.log1p(1 / share);
  return (value) =>
    value < high ? Math.log1p(Math.max(0, shareOf(value, low, high)) / share) / whole : value >= high ? 1 : 0;
}

/** Where a value lies between two others, as a share of their distance; halves, since that may overflow. */
const shareOf = (value: number, low: number, high: number) => (value / 2 - low / 2) / (high / 2 - low / 2);

function linearShare(values: Float64Array, low: number, high: number): number {
  const sorted = values.filter(Number.isFinite).sort();
  const value = sorted[Math.floor(linearPart * sorted.length)] ?? low;
  return Math.min(Math.max(shareOf(value, low, high), linearShares[0]), linearShares[1]);
}

/** Place in the scene of a point of the domain's plane. */
export function toScene({ domain, half }: Pick<Relief, 'domain' | 'half'>, x: number, y: number): [number, number] {
  return [place(domain[0], half[0], x), place(domain[1], half[1], y)];
}

/** Point of the domain's plane at a place of the scene. */
export function fromScene({ domain, half }: Pick<Relief, 'domain' | 'half'>, sx: number, sy: number): [number, number] {
  const [x, y] = domain;
  return [x[0] + ((sx / half[0] + 1) / 2) * (x[1] - x[0]), y[0] + ((sy / half[1] + 1) / 2) * (y[1] - y[0])];
}

const place = ([low, high]: Interval, half: number, value: number) => half * ((2 * (value - low)) / (high - low) - 1);

/** The cells with a corner that is no number; null if there is none. */
function gapsIn(values: Float64Array, cells: number): Uint8Array | null {
  if (!values.some(Number.isNaN)) return null;
  const side = cells + 1;
  const missing = (i: number, j: number) => Number.isNaN(values[i + j * side]);
  return Uint8Array.from({ length: cells * cells }, (_, cell) => {
    const [i, j] = [cell % cells, Math.floor(cell / cells)];
    return Number(missing(i, j) || missing(i + 1, j) || missing(i, j + 1) || missing(i + 1, j + 1));
  });
}

/** Whether a place of the scene lies in a hole of the landscape. */
export function isInGap(
  { grid: { cells, gaps }, half }: Pick<Relief, 'grid' | 'half'>,
  sx: number,
  sy: number,
): boolean {
  if (!gaps) return false;
  const cellOf = (place: number, size: number) =>
    Math.min(Math.max(Math.floor(((place / size + 1) / 2) * cells), 0), cells - 1);
  return gaps[cellOf(sx, half[0]) + cells * cellOf(sy, half[1])] === 1;
}

/** A domain made wider on every side by a share of its size, so that cells' centres come to lie on its edges. */
function grownBy(domain: readonly Interval[], share: number): Interval[] {
  return domain.map(([low, high]) => [low - share * (high - low), high + share * (high - low)]);
}

const finiteOr = (value: number, other: number) => (Number.isFinite(value) ? value : other);
