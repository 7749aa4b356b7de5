import { isSolved } from '../../../src/core/runs/challenge.ts';
import { findSurface } from '../../../src/core/surfaces/index.ts';
import { localShape } from '../../../src/core/surfaces/shape/local-shape.ts';
import type { CriticalKind } from '../../../src/core/surfaces/surface.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { figures, sameHeight, summit } from './figures.ts';

const curve = findSurface(figures.curve.experiment.surface)!;
const ground = findSurface(figures.arrows.experiment.surface)!;
const hills = findSurface(figures.kinds.experiment.surface)!;
const bowl = findSurface('bowl')!;

const slopeAt = (x: number) => {
  const out = new Float64Array(1);
  curve.gradient(Float64Array.of(x), out, 0);
  return out[0];
};
const heightAt = (x: number, y: number) => ground.value(Float64Array.of(x, y), 0);

// The point at which the figure opens
const [px, py] = figures.arrows.experiment.starts[0];
const here = localShape(ground, [px, py]);
const [gx, gy] = here.gradient;
const nudged = heightAt(px + 0.01, py) - here.value;

/** How fast the ground rises in a direction that many degrees off the gradient: measured on the ground itself. */
function riseAt(degrees: number): number {
  const angle = Math.atan2(gy, gx) + (degrees * Math.PI) / 180;
  const [dx, dy] = [1e-5 * Math.cos(angle), 1e-5 * Math.sin(angle)];
  return (heightAt(px + dx, py + dy) - heightAt(px - dx, py - dy)) / 2e-5;
}

/** How fast the ground falls along (dx, dy), per multiple of it: measured likewise. */
const fallOf = (dx: number, dy: number) =>
  (heightAt(px - 1e-5 * dx, py - 1e-5 * dy) - heightAt(px + 1e-5 * dx, py + 1e-5 * dy)) / 2e-5;

/** How far off the tangent plane is after so long a way downhill. */
function planeError(way: number): number {
  const [dx, dy] = [(-way * gx) / here.steepness, (-way * gy) / here.steepness];
  return heightAt(px + dx, py + dy) - (here.value + gx * dx + gy * dy);
}

const atSameHeight = localShape(ground, sameHeight);

/** By how much the finite difference for ∂f/∂x with so small an h is off, beside the dip. */
function differenceError(h: number): number {
  const [x, y] = aside;
  return Math.abs((heightAt(x + h, y) - heightAt(x - h, y)) / (2 * h) - asideGradient[0]);
}
/** A small number as prose prints it, to its order of magnitude. */
const rough = (value: number) => {
  const [digit, exponent] = value.toExponential(0).split('e');
  return `${digit} × 10⁻${[...exponent.slice(1)].map((one) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)]).join('')}`;
};

// Not towards the star
const aside = [2.5, 0.3] as const;
const asideGradient = localShape(ground, aside).gradient;
const star = ground.criticalPoints.find(({ global }) => global)!.at;
const angleOf = (x: number, y: number) => (Math.atan2(y, x) * 180) / Math.PI;
const offStar = Math.abs(
  ((angleOf(-asideGradient[0], -asideGradient[1]) - angleOf(star[0] - aside[0], star[1] - aside[1]) + 540) % 360) - 180,
);

const countOf = (kind: CriticalKind) => hills.criticalPoints.filter((point) => point.kind === kind).length;
const pass = hills.criticalPoints.find(({ kind }) => kind === 'saddle')!;
const passShape = localShape(hills, pass.at);
const solvedAt = (x: number, y: number) =>
  isSolved(
    figures.kinds.challenge,
    [{ start: 0, trajectory: { path: Float64Array.of(x, y) } } as unknown as Parameters<typeof isSolved>[1][number]],
    { surface: hills },
  );

/** The gradient of 2x + 3y² − sin z. */
const ofThree = (_x: number, y: number, z: number) => [2, 6 * y, -Math.cos(z)] as const;
const three = (x: number, y: number, z: number) => 2 * x + 3 * y * y - Math.sin(z);
const atPoint = ofThree(1, 2, 0);
const differences = [
  three(1 + 1e-6, 2, 0) - three(1 - 1e-6, 2, 0),
  three(1, 2 + 1e-6, 0) - three(1, 2 - 1e-6, 0),
  three(1, 2, 1e-6) - three(1, 2, -1e-6),
].map((rise) => rise / 2e-6);
const isRight = (i: number) => Math.abs(differences[i] - atPoint[i]) < 1e-6;

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // One parameter
  'slope-left': {
    value: slopeAt(-1.4),
    digits: 2,
    holds: () => slopeAt(-1.4) < 0 && Math.abs(slopeAt(-1.4) - (-5.6 * 0.96 + 0.3)) < 1e-12,
  },
  'slope-right': { value: slopeAt(-0.5), digits: 1, holds: () => slopeAt(-0.5) > 0 },

  // Two parameters
  // By hand without the dip, which is far.
  'by-x': { value: gx, digits: 2, holds: () => Math.abs(gx - 0.2 * (px + 1)) < 1e-5 },
  'by-y': { value: gy, digits: 2, holds: () => Math.abs(gy - 0.2 * (py + 1)) < 2e-5 && gy < 0 },
  nudged: { value: nudged, digits: 4, holds: () => Math.abs(nudged - 0.01 * gx) < 2e-5 },
  steepness: { value: here.steepness, digits: 3 },

  'bowl-steepness': {
    value: localShape(bowl, [3, -2]).steepness,
    digits: 2,
    holds: () => Math.abs(localShape(bowl, [3, -2]).steepness - Math.hypot(6, 4)) < 1e-12,
  },

  // One contour line
  'line-height': { value: here.value, digits: 2, holds: () => Math.abs(atSameHeight.value - here.value) < 5e-4 },
  'steepness-again': { value: here.steepness, digits: 2 },
  'line-steepness': { value: atSameHeight.steepness, digits: 2 },
  'line-times': { value: atSameHeight.steepness / here.steepness, digits: 1 },

  // Three
  'three-x': { value: atPoint[0], holds: () => isRight(0) },
  'three-y': { value: atPoint[1], holds: () => isRight(1) },
  'three-z': { value: atPoint[2], holds: () => isRight(2) },

  // The steepest way
  'rise-0': { value: riseAt(0), digits: 3, holds: () => Math.abs(riseAt(0) - here.steepness) < 1e-8 },
  'rise-45': {
    value: riseAt(45),
    digits: 3,
    holds: () => Math.abs(riseAt(45) - here.steepness * Math.SQRT1_2) < 1e-8,
  },
  'rise-90': { value: Math.abs(riseAt(90)) < 1e-8 ? 0 : riseAt(90), holds: () => Math.abs(riseAt(90)) < 1e-8 },
  'rise-180': {
    value: riseAt(180),
    digits: 3,
    holds: () =>
      Array.from({ length: 360 }, (_, degrees) => riseAt(degrees)).every((rise) => rise > riseAt(180) - 1e-8),
  },

  'rise-box': {
    value: Math.abs(gx) + Math.abs(gy),
    digits: 2,
    // Among all steps whose longest coordinate is 1, none goes down more, measured on the ground.
    holds: () =>
      Array.from({ length: 201 }, (_, i) => i / 100 - 1)
        .flatMap((s) => [fallOf(1, s), fallOf(-1, s), fallOf(s, 1), fallOf(s, -1)])
        .every((fall) => fall < fallOf(-Math.sign(gx), -Math.sign(gy)) + 1e-8) &&
      Math.abs(fallOf(-Math.sign(gx), -Math.sign(gy)) - Math.abs(gx) - Math.abs(gy)) < 1e-8,
  },
  'rise-sum': {
    value: Math.max(Math.abs(gx), Math.abs(gy)),
    digits: 2,
    // Among all steps whose coordinates are 1 together.
    holds: () =>
      Array.from({ length: 201 }, (_, i) => i / 100 - 1)
        .flatMap((s) => [fallOf(s, 1 - Math.abs(s)), fallOf(s, Math.abs(s) - 1)])
        .every((fall) => fall < fallOf(-Math.sign(gx), 0) + 1e-8) &&
      Math.abs(fallOf(-Math.sign(gx), 0) - Math.max(Math.abs(gx), Math.abs(gy))) < 1e-8,
  },
  'rise-ruler': { value: here.steepness, digits: 2 },

  // The tangent plane
  'plane-error-far': { value: planeError(0.1), digits: 5 },
  'plane-error-near': {
    value: planeError(0.01),
    digits: 5,
    holds: () => Math.abs(planeError(0.1) / planeError(0.01) - 100) < 1,
  },
  'off-star': { value: offStar, digits: 0, holds: () => offStar > 20 },

  // Zero
  minima: { value: countOf('minimum') },
  saddles: { value: countOf('saddle') },
  'pass-least': { value: passShape.curvatures[0], digits: 1, holds: () => passShape.curvatures[0] < 0 },
  'pass-most': {
    value: passShape.curvatures[1],
    digits: 1,
    // The challenge is met at the top, and not where the figure opens.
    holds: () =>
      passShape.isCritical &&
      localShape(hills, hills.criticalPoints.find(({ kind }) => kind === 'maximum')!.at).bend === 'down' &&
      solvedAt(summit[0], summit[1]) &&
      !solvedAt(1.6, 4.2),
  },
  'bowl-curvature': {
    value: localShape(bowl, [3, -2]).curvatures[0],
    holds: () => [-4, 0, 4].every((x) => localShape(bowl, [x, 1 - x]).curvatures.every((one) => one === 2)),
  },
  'concave-least': {
    value: localShape(ground, aside).curvatures[0],
    digits: 2,
    holds: () => localShape(ground, aside).curvatures[0] < 0,
  },

  // Code
  'code-x': { value: gx, digits: 3 },
  'code-y': { value: gy, digits: 3 },

  ...Object.fromEntries([1, 3, 5, 8].map((n) => [`h-${n}`, { value: rough(differenceError(10 ** -n)) }])),
  'h-12': {
    value: rough(differenceError(1e-12)),
    // A hundredth of h, a ten-thousandth of the error; until rounding is all that is left.
    holds: () =>
      Math.abs(differenceError(1e-1) / differenceError(1e-3) / 1e4 - 1) < 0.01 &&
      [1, 3, 8, 12].every((n) => differenceError(10 ** -n) > differenceError(1e-5)) &&
      differenceError(1e-12) > differenceError(1e-8),
  },

  // Exercises
  'exercise-x': { value: 2 * 2 * -1 },
  'exercise-y': { value: 2 ** 2 + 3, holds: () => 2 ** 2 + 3 === 7 && 2 * 2 * -1 === -4 },
  'exercise-angle': {
    value: angleOf(4, 8) - angleOf(2, 1),
    digits: 0,
    holds: () => angleOf(4, 8) - angleOf(2, 1) > 30,
  },
} satisfies Record<string, Claim>;
