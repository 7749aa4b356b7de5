import type { Objective } from '../../../src/core/objective/objective.ts';
import { descend } from '../../../src/core/optimizers/descend.ts';
import { saddle } from '../../../src/core/surfaces/saddle.ts';
import { saddleRates, saddleStart } from './courses.ts';
import { atRate, entry, firstStep, forEachRacer, methodOf, type Point, type Racer } from './race.ts';

/** How many steps we wait for somebody to leave. */
const patience = 2000;

/** Half the width of the drawn square. */
const edge = saddle.domain[0][1];

interface Change {
  /** How far beside the ridge the start lies. */
  readonly beside?: number;
  readonly rate?: number;
  /** By how much saddle and start are turned, in degrees. */
  readonly turned?: number;
}

/** x² − y² turned about the origin. */
function turnedSaddle(degrees: number): Objective {
  const c = Math.cos((degrees * Math.PI) / 180);
  const s = Math.sin((degrees * Math.PI) / 180);
  return {
    dimension: 2,
    value: (p) => (c * p[0] + s * p[1]) ** 2 - (c * p[1] - s * p[0]) ** 2,
    gradient(p, out) {
      const along = c * p[0] + s * p[1];
      const across = c * p[1] - s * p[0];
      out[0] = 2 * (c * along + s * across);
      out[1] = 2 * (s * along - c * across);
    },
  };
}

/** The step at which one of the six leaves the drawn square, which is turned with the saddle; null if it stays. */
export function leaves(racer: Racer, { beside = saddleStart[1], rate, turned = 0 }: Change = {}): number | null {
  const c = Math.cos((turned * Math.PI) / 180);
  const s = Math.sin((turned * Math.PI) / 180);
  const [x, y] = [saddleStart[0], beside];
  const start: Point = [c * x - s * y, s * x + c * y];
  const method = atRate(methodOf(entry(racer, 1)), rate ?? saddleRates[racer]);
  return firstStep(turned === 0 ? saddle : turnedSaddle(turned), method, start, patience, (px, py) => {
    return Math.max(Math.abs(c * px + s * py), Math.abs(c * py - s * px)) > edge;
  });
}

/** By how much the first step from the figure's start goes across the ridge, as a share of how much it goes along it. */
export function firstSlant(racer: Racer): number {
  const { path } = descend(saddle, methodOf(entry(racer, saddleRates[racer])), saddleStart, 1);
  return Math.abs((path[3] - path[1]) / (path[2] - path[0]));
}

/** When each of the six leaves, with the saddle as the figure shows it or changed. */
export const leavesOf = (change?: Change) => forEachRacer((racer) => leaves(racer, change));
