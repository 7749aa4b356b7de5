import { type Camera, rayThrough, type Vector } from './camera.ts';
import { fromScene, type Relief } from './relief.ts';

/** Steps along a ray before the crossing is narrowed down, and halvings then. */
const strides = 220;
const halvings = 30;

/**
 * The point of the domain that is seen at a pixel: where the ray through it first meets the landscape. Null where it meets none.
 */
export function pointAtPixel(relief: Relief, camera: Camera, px: number, py: number): [number, number] | null {
  const { position, tall } = camera;
  const direction = rayThrough(camera, px, py);
  const span = spanInBox(position, direction, relief.half, tall);
  if (!span) return null;
  const [from, to] = span;
  const above = (t: number) =>
    position[2] +
    t * direction[2] -
    tall * relief.heightAt(position[0] + t * direction[0], position[1] + t * direction[1]);
  const side = above(from) >= 0;
  for (let i = 1; i <= strides; i++) {
    let far = from + (i / strides) * (to - from);
    if (above(far) >= 0 === side) continue;
    let near = from + ((i - 1) / strides) * (to - from);
    for (let n = 0; n < halvings; n++) {
      const middle = (near + far) / 2;
      if (above(middle) >= 0 === side) near = middle;
      else far = middle;
    }
    return fromScene(relief, position[0] + far * direction[0], position[1] + far * direction[1]);
  }
  return null;
}

/** The point of the domain's plane where a pixel's ray passes through a height (0 … 1); null where it never comes down to it. */
export function pointAtHeight(
  relief: Relief,
  camera: Camera,
  px: number,
  py: number,
  height: number,
): [number, number] | null {
  const { position, tall } = camera;
  const direction = rayThrough(camera, px, py);
  const t = (height * tall - position[2]) / direction[2];
  if (!(t > 0) || !Number.isFinite(t)) return null;
  return fromScene(relief, position[0] + t * direction[0], position[1] + t * direction[1]);
}

/** Length of the way from a place towards the camera that is looked along for hills, and how much of the start is left out. */
const clearance = 0.035;
const sightStep = 0.02;

/** Whether a hill stands between a place on the landscape and the camera. */
export function isHidden(relief: Relief, { position, tall }: Camera, x: number, y: number, height: number): boolean {
  const z = height * tall;
  const toCamera: Vector = [position[0] - x, position[1] - y, position[2] - z];
  const length = Math.hypot(...toCamera);
  const [ux, uy, uz] = toCamera.map((part) => part / length);
  for (let t = clearance; t < length; t += sightStep) {
    const [px, py, pz] = [x + t * ux, y + t * uy, z + t * uz];
    if (Math.abs(px) > relief.half[0] || Math.abs(py) > relief.half[1] || pz > tall) return false;
    if (relief.heightAt(px, py) * tall > pz + 0.004) return true;
  }
  return false;
}

/** Where a ray is inside the landscape's box; null if it misses it. */
function spanInBox(
  origin: Vector,
  direction: Vector,
  half: readonly [number, number],
  tall: number,
): [number, number] | null {
  const walls = [
    [-half[0], half[0]],
    [-half[1], half[1]],
    [0, tall],
  ] as const;
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  for (const axis of [0, 1, 2] as const) {
    const [low, high] = walls[axis].map((wall) => (wall - origin[axis]) / direction[axis]);
    // A ray along a wall: 0 / 0 says nothing, ±∞ says inside or outside.
    if (Number.isNaN(low) || Number.isNaN(high)) continue;
    from = Math.max(from, Math.min(low, high));
    to = Math.min(to, Math.max(low, high));
  }
  return to > from && Number.isFinite(to) ? [from, to] : null;
}
