import type { Marker } from './ink.ts';

/** Corners on circles around the origin, as angles in degrees clockwise from the top and radii. */
type Corners = readonly (readonly [angle: number, radius: number])[];

const regular = (count: number, radius: number, first = 0): Corners =>
  Array.from({ length: count }, (_, i) => [first + (360 * i) / count, radius]);

/** A star of `points` points. */
const pointed = (points: number, outer: number, inner: number): Corners =>
  Array.from({ length: 2 * points }, (_, i) => [(180 * i) / points, i % 2 === 0 ? outer : inner]);

/** `arms` bars out from the middle. */
const barred = (arms: number, length: number, halfWidth: number): Corners =>
  Array.from({ length: arms }, (_, i) => (360 * i) / arms).flatMap((angle): Corners => {
    const spread = (Math.atan2(halfWidth, length) * 180) / Math.PI;
    const reach = Math.hypot(length, halfWidth);
    return [
      [angle - spread, reach],
      [angle + spread, reach],
      [angle + 180 / arms, halfWidth / Math.sin(Math.PI / arms)],
    ];
  });

/** Markers with a round side. */
const round = {
  circle(scale: number) {
    const radius = 5.2 * scale;
    return `M0,${-radius}a${radius},${radius} 0 1 1 -.01,0Z`;
  },
  /** The upper half of a disc, its middle at the origin. */
  dome(scale: number) {
    const radius = hundredth(7.4 * scale);
    return `M${-radius},${hundredth(3.4 * scale)}a${radius},${radius} 0 0 1 ${2 * radius},0Z`;
  },
} as const;

// All of about the same area, so that none looks more important.
const shapes: Readonly<Record<Exclude<Marker, keyof typeof round>, Corners>> = {
  square: regular(4, 6.7, 45),
  triangle: regular(3, 7.6),
  diamond: [
    [0, 7.8],
    [90, 5],
    [180, 7.8],
    [270, 5],
  ],
  // A triangle that points down, and blunt, so that it is not taken for the other one.
  shield: [
    [62, 7.8],
    [100, 7.2],
    [180, 7.4],
    [260, 7.2],
    [298, 7.8],
  ],
  wye: barred(3, 6.8, 2.4),
};

/** SVG path of a marker around the origin, about 10 px across at scale 1. */
export function markerPath(marker: Marker, scale = 1): string {
  if (marker === 'circle' || marker === 'dome') return round[marker](scale);
  return polygon(shapes[marker], scale);
}

function polygon(corners: Corners, scale: number): string {
  const points = corners.map(([angle, radius]) => {
    const turn = (angle * Math.PI) / 180;
    return `${hundredth(radius * scale * Math.sin(turn))},${hundredth(-radius * scale * Math.cos(turn))}`;
  });
  return `M${points.join('L')}Z`;
}

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** SVG path of the star that marks a global minimum. */
export const starPath = polygon(pointed(5, 10, 4), 1);
