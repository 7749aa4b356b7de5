import { type FitSet, pointsOf } from './fit-set.ts';

/** Joint temperature at launch in °F, and whether a joint's O-ring came back with thermal distress; in order of flight. */
const flights = [
  [66, 0],
  [70, 1],
  [69, 0],
  [68, 0],
  [67, 0],
  [72, 0],
  [73, 0],
  [70, 0],
  [57, 1],
  [63, 1],
  [70, 1],
  [78, 0],
  [67, 0],
  [53, 1],
  [67, 0],
  [75, 0],
  [70, 0],
  [81, 0],
  [76, 0],
  [79, 0],
  [75, 1],
  [76, 0],
  [58, 1],
] as const;

/**
 * The 23 space shuttle flights before Challenger: joint temperature at launch in tens of degrees from 70 °F, so that both parameters see
 * numbers near 1, and 1 where a joint's O-ring came back with thermal distress.
 *
 * Source: S. R. Dalal, E. B. Fowlkes, B. Hoadley, "Risk Analysis of the Space Shuttle: Pre-Challenger Prediction of Failure", Journal
 * of the American Statistical Association 84(408), 1989.
 */
export const shuttle: FitSet = {
  id: 'shuttle',
  kind: 'logistic',
  source: 'S. R. Dalal, E. B. Fowlkes, B. Hoadley (1989)',
  points: pointsOf(flights.map(([temperature, damaged]) => [(temperature - 70) / 10, damaged])),
};
