import type { Relief } from './relief.ts';

/** A direction or a place in the scene. */
export type Vector = readonly [number, number, number];

/** How a scene is looked at: a perspective picture of `width` × `height` pixels. */
export interface Camera {
  readonly position: Vector;
  readonly right: Vector;
  readonly up: Vector;
  readonly forward: Vector;
  /** Pixels from the axis for one unit aside at one unit ahead. */
  readonly focal: number;
  /** The pixel straight ahead. */
  readonly centre: readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** Distance to the middle of the scene. */
  readonly distance: number;
  /** Height in the scene of the landscape's highest value. */
  readonly tall: number;
}

/** Where one looks from, in degrees: azimuth 0 looks along +y and 90 along +x, elevation 90 straight down; and how near. */
export interface Pose {
  readonly azimuth: number;
  readonly elevation: number;
  readonly heightScale: number;
  readonly zoom: number;
}

/** Height of the highest value at height scale 1, where the domain's longer side is 2. */
const restingHeight = 0.62;

/**
 * Distance in widths of the scene: nearer is more perspective. From above it is far, so that the picture seen straight down is the contour
 * picture, with one scale everywhere.
 */
const nearest = 4;
const furthest = 40;

/** Room for numbers and labels around the landscape, in pixels. */
const margins = { side: 36, top: 12, bottom: 42 };

/**
 * The camera for a pose. It fits the landscape however it is turned, so that turning does not change its size; zoom enlarges the picture
 * without coming nearer.
 */
export function cameraOn(
  { half }: Pick<Relief, 'half'>,
  { azimuth, elevation, heightScale, zoom }: Pose,
  { width, height }: { readonly width: number; readonly height: number },
): Camera {
  const [sinA, cosA] = [Math.sin(radians(azimuth)), Math.cos(radians(azimuth))];
  const [sinE, cosE] = [Math.sin(radians(elevation)), Math.cos(radians(elevation))];
  const forward: Vector = [sinA * cosE, cosA * cosE, -sinE];
  const right: Vector = [cosA, -sinA, 0];
  const up: Vector = [sinA * sinE, cosA * sinE, cosE];

  const tall = restingHeight * heightScale;
  const radius = Math.hypot(half[0], half[1]);
  const distance = Math.min(nearest / cosE, furthest) * Math.hypot(radius, tall / 2);
  const reach = cylinderOutline(radius, tall, sinE, cosE, distance);
  const room = {
    x: Math.max(width - 2 * margins.side, width / 3),
    y: Math.max(height - margins.top - margins.bottom, height / 3),
  };
  const focal = zoom * Math.min(room.x / 2 / reach.side, room.y / (reach.top - reach.bottom));
  const middle = (margins.top + height - margins.bottom) / 2;
  return {
    position: [-forward[0] * distance, -forward[1] * distance, tall / 2 - forward[2] * distance],
    right,
    up,
    forward,
    focal,
    centre: [width / 2, middle + (focal * (reach.top + reach.bottom)) / 2],
    width,
    height,
    distance,
    tall,
  };
}

/** How far a standing cylinder around the landscape reaches in the picture, at focal length 1. */
function cylinderOutline(radius: number, tall: number, sinE: number, cosE: number, distance: number) {
  let [side, top, bottom] = [0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < 48; i++) {
    const angle = (i / 48) * 2 * Math.PI;
    const across = radius * Math.cos(angle);
    const away = radius * Math.sin(angle);
    for (const z of [-tall / 2, tall / 2]) {
      const ahead = distance + away * cosE - z * sinE;
      const above = (away * sinE + z * cosE) / ahead;
      side = Math.max(side, across / ahead);
      top = Math.max(top, above);
      bottom = Math.min(bottom, above);
    }
  }
  return { side, top, bottom };
}

/** Pixel of a place; `height` is that of the landscape, 0 … 1. */
export function project(camera: Camera, x: number, y: number, height: number): [px: number, py: number] {
  const { position, right, up, forward, focal, centre, tall } = camera;
  const dx = x - position[0];
  const dy = y - position[1];
  const dz = height * tall - position[2];
  const scale = focal / (dx * forward[0] + dy * forward[1] + dz * forward[2]);
  return [
    centre[0] + scale * (dx * right[0] + dy * right[1] + dz * right[2]),
    centre[1] - scale * (dx * up[0] + dy * up[1] + dz * up[2]),
  ];
}

/** Direction from the camera through a pixel; not of unit length. */
export function rayThrough({ right, up, forward, focal, centre }: Camera, px: number, py: number): Vector {
  const u = (px - centre[0]) / focal;
  const v = (centre[1] - py) / focal;
  return [0, 1, 2].map((i) => forward[i] + u * right[i] + v * up[i]) as unknown as Vector;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
