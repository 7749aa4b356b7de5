import type { Trajectory } from '../../core/optimizers/descend.ts';
import { countUpTo, Places } from './places.ts';
import { type Relief, toScene } from './relief.ts';

/** A place on a landscape: across, away, and its height from 0 to 1. */
export type Place = readonly [x: number, y: number, height: number];

/**
 * The way of a run over a landscape, as short straight pieces that lie on it. The way outside the domain is left out: a run that leaves
 * ends at the edge, and goes on from the edge if it comes back. Every number is finite, whatever the run.
 */
export interface LiftedRun {
  /** From and to of every piece, six numbers each. */
  readonly pieces: Float32Array;
  /** The step that each piece leads to. */
  readonly pieceSteps: Uint32Array;
  /** The iterates inside the domain, three numbers each, without those that would touch the one before. */
  readonly dots: Float32Array;
  readonly dotSteps: Uint32Array;
  readonly headAt: (step: number) => Head;
}

/** Where a run is at a step: at its iterate or, if that is outside or not finite, where it was last seen. */
export interface Head {
  readonly at: Place;
  readonly inside: boolean;
}

/** A piece is halved if longer than the first, or if longer than the second while its middle is this far off the landscape. */
const longest = 0.06;
const shortest = 0.008;
const offLandscape = 0.0012;
/** Iterates nearer than this to the last dot get none. */
const dotDistance = 0.009;
/** Steps shorter than this are joined to the next. */
const stillness = 0.0006;
/** Rounding must not put an iterate on the domain's edge outside. */
const edge = 1 + 1e-6;

/**
 * Lays a run onto a landscape. `mostPieces` bounds the work: from there on each step is one straight piece. One that `diverges` ends where it
 * first leaves the domain.
 */
export function liftRun(
  { path, lastFinite }: Trajectory,
  relief: Relief,
  mostPieces = 12_000,
  diverges = false,
): LiftedRun {
  let count = lastFinite + 1;
  const pieces = new Places(6);
  const dots = new Places(3);
  const iterate = (k: number) => toScene(relief, path[2 * k], path[2 * k + 1]);
  const inside = ([x, y]: Flat) => Math.abs(x) <= relief.half[0] * edge && Math.abs(y) <= relief.half[1] * edge;
  const onLandscape = ([x, y]: Flat): Place => [x, y, relief.heightAt(x, y)];

  let from: Flat = [0, 0];
  for (let k = 0; k < count; k++) {
    const to = iterate(k);
    if (k > 0) {
      const isStill = Math.hypot(to[0] - from[0], to[1] - from[1]) < stillness;
      if (isStill && k < count - 1) continue;
      const part = clipped(from, to, relief.half);
      if (part) layPiece(pieces, k, onLandscape(part[0]), onLandscape(part[1]), relief, mostPieces);
    }
    from = to;
    if (diverges && !inside(to)) count = k;
    if (inside(to) && isApart(dots.last(), to)) dots.push(k, ...onLandscape(to));
  }

  const start = inside(iterate(0)) ? onLandscape(iterate(0)) : onLandscape([0, 0]);
  const pieceSteps = pieces.steps();
  return {
    pieces: pieces.all(),
    pieceSteps,
    dots: dots.all(),
    dotSteps: dots.steps(),
    headAt(step) {
      const at = step < count ? iterate(step) : null;
      if (at && inside(at)) return { at: onLandscape(at), inside: true };
      const seen = countUpTo(pieceSteps, step);
      if (seen === 0) return { at: start, inside: false };
      const [, , , x, y, height] = pieces.entry(seen - 1);
      return { at: [x, y, height], inside: false };
    },
  };
}

type Flat = readonly [x: number, y: number];

const isApart = (last: Float32Array | null, [x, y]: Flat) =>
  last === null || Math.hypot(x - last[0], y - last[1]) >= dotDistance;

/** Adds the straight way between two places of the landscape, halved until it lies on it. */
function layPiece(pieces: Places, step: number, a: Place, b: Place, relief: Relief, mostPieces: number): void {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length > shortest && pieces.count < mostPieces) {
    const x = (a[0] + b[0]) / 2;
    const y = (a[1] + b[1]) / 2;
    const height = relief.heightAt(x, y);
    if (length > longest || Math.abs(height - (a[2] + b[2]) / 2) > offLandscape) {
      layPiece(pieces, step, a, [x, y, height], relief, mostPieces);
      layPiece(pieces, step, [x, y, height], b, relief, mostPieces);
      return;
    }
  }
  pieces.push(step, ...a, ...b);
}

/** The part of a straight way that lies inside the domain; null if there is none. */
function clipped(a: Flat, b: Flat, half: Flat): [Flat, Flat] | null {
  let from = 0;
  let to = 1;
  for (const axis of [0, 1] as const) {
    const low = -half[axis] * edge;
    const high = half[axis] * edge;
    const way = b[axis] - a[axis];
    if (!Number.isFinite(way)) return null;
    if (way === 0) {
      if (a[axis] < low || a[axis] > high) return null;
      continue;
    }
    const enters = (low - a[axis]) / way;
    const leaves = (high - a[axis]) / way;
    from = Math.max(from, Math.min(enters, leaves));
    to = Math.min(to, Math.max(enters, leaves));
  }
  if (!(from <= to)) return null;
  // Kept inside once more: after a step of 1e300 the share of it that is inside has hardly a digit left.
  const at = (t: number): Flat => [keep(a[0] + t * (b[0] - a[0]), half[0]), keep(a[1] + t * (b[1] - a[1]), half[1])];
  return [at(from), at(to)];
}

const keep = (value: number, half: number) => Math.min(Math.max(value, -half), half);
