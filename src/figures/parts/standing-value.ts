import type { Surface } from '../../core/surfaces/surface.ts';

/** The value of a surface where a point stands: on its lowest point the value of that, which is free of rounding. */
export function standingValue({ criticalPoints, value }: Surface, point: readonly number[]): number {
  const lowest = criticalPoints.find(({ global, at }) => global && at.every((one, i) => one === point[i]));
  return lowest?.value ?? value(Float64Array.from(point), 0);
}
