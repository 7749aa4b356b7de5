import { completeExperiment } from '../../../src/core/experiment/experiment.ts';
import { type MapSetup, mapPieces } from '../../../src/core/grids/convergence-map.ts';
import { addPiece, blankGrid, cellEnds } from '../../../src/core/grids/run-grid.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { figures, sgd } from './figures.ts';

const { experiment: shown } = completeExperiment(figures.minima.experiment);
const prepared = prepare(shown, allParts);
const { surface } = prepared;
const outcome = outcomeOf(computeRuns(prepared, shown)[0].trajectory, surface);

/** Shares of the starts, in percent, by where they end, on a map of 100 × 100 starts or as many as `cells` says. */
function sharesAt(learningRate: number, cells = 100): ReadonlyMap<number, number> {
  const { experiment } = completeExperiment({ ...figures.minima.experiment, runs: sgd(learningRate) });
  const setup: MapSetup = { kind: 'map', experiment, run: 0, columns: cells, rows: cells };
  const grid = blankGrid(cells, cells);
  for (const piece of mapPieces(prepared, setup)) addPiece(grid, piece);
  const shares = new Map<number, number>();
  for (const end of grid.ends) shares.set(end, (shares.get(end) ?? 0) + 100 / grid.ends.length);
  return shares;
}

const minima = surface.criticalPoints.flatMap((point, index) =>
  point.kind === 'minimum' ? [{ ...point, index }] : [],
);
const byHeight = [...minima].sort((a, b) => a.value - b.value);
const [deepest, , , highest] = byHeight;
const usual = sharesAt(0.01);
const large = sharesAt(0.06);

/** Sharpest curvature along an axis at a minimum: the function is a sum over its coordinates. */
function sharpest({ at }: { readonly at: readonly number[] }): number {
  const h = new Float64Array(4);
  surface.hessian(Float64Array.from(at), h);
  return Math.max(h[0], h[3]);
}

/** The numbers of the section on local minima. */
export const mapClaims = {
  'minima-count': { value: minima.length },
  'minima-here': {
    value: outcome.kind === 'arrived' ? surface.criticalPoints[outcome.minimum].value : Number.NaN,
    digits: 1,
    holds: () => outcome.kind === 'arrived' && outcome.minimum !== deepest.index,
  },
  'minima-arrives': { value: outcome.kind === 'arrived' ? outcome.step : Number.NaN },
  'minima-deepest': { value: deepest.value, digits: 1, holds: () => deepest.global === true },
  'share-deepest': {
    value: usual.get(deepest.index) ?? 0,
    digits: 0,
    // The figure shows a coarser map first, of 40 cells a side, and then a finer one: about the same.
    holds: () =>
      minima.every(({ index }) => (usual.get(index) ?? 0) <= (usual.get(deepest.index) ?? 0)) &&
      [40, 200].every((cells) =>
        minima.every(({ index }) => Math.abs((sharesAt(0.01, cells).get(index) ?? 0) - (usual.get(index) ?? 0)) <= 1),
      ),
  },
  'share-highest': { value: usual.get(highest.index) ?? 0, digits: 0 },
  'sharp-deepest': { value: sharpest(deepest), digits: 1 },
  'edge-deepest': { value: 2 / sharpest(deepest), digits: 4, holds: () => 2 / sharpest(deepest) < 0.06 },
  'edge-highest': { value: 2 / sharpest(highest), digits: 4, holds: () => 2 / sharpest(highest) > 0.06 },
  'large-highest': {
    value: large.get(highest.index) ?? 0,
    digits: 0,
    holds: () => minima.every(({ index }) => index === highest.index || (large.get(index) ?? 0) === 0),
  },
  'large-underway': { value: large.get(cellEnds.underway) ?? 0, digits: 0 },
} satisfies Record<string, Claim>;
