import type { Experiment } from '../../core/experiment/experiment.ts';
import { valueBetween } from '../../core/grids/value-between.ts';
import { addValues, blankValueGrid } from '../../core/grids/value-grid.ts';
import { networkOf } from '../../core/grounds/network/network-ground.ts';
import { type Parts, prepare } from '../../core/runs/prepare.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { spanSteps } from '../../core/runs/span.ts';
import { gridOf, planeOf, runsOf } from '../network/from-trained.ts';
import { isShadow, shadowOf } from '../network/on-plane.ts';
import { keyOf, type Trained } from '../network/trained.ts';
import type { Model } from '../state/model.ts';
import { finishedRuns } from '../state/run-at-once.ts';

/** Cells of the landscape: as many as a live figure computes. */
const cells = 64;
/** Digits of what is drawn; of planes that are written down all, but none of those with more parameters than these. */
const digits = 6;
const mostParameters = 5000;

const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toPrecision(digits)));

/** Trains a network, and computes its landscape: what its still picture and its figure are drawn from. */
export function trainStill(experiment: Experiment, parts: Parts): Trained {
  const { view: _, ...setup } = experiment;
  let ground = prepare(setup, parts);
  for (const { plane } of spanSteps(setup, ground, parts)) if (plane) ground = { ...ground, ...ground.onPlane!(plane) };
  const { plane, surface, landscape } = ground;
  const choice = networkOf(setup.ground)!.plane;
  const isWritten = choice.kind === 'paths' && !choice.from && plane!.u.length <= mostParameters;
  const grid = blankValueGrid({ domain: surface.domain, columns: cells, rows: cells });
  for (const piece of landscape!.pieces(landscape!.jobFor(grid))) addValues(grid, piece);
  return {
    key: keyOf(setup),
    plane: isWritten ? { u: [...plane!.u], v: [...plane!.v], explained: plane!.explained } : null,
    grid: {
      columns: cells,
      rows: cells,
      values: rounded(grid.values).map((one) => (Number.isFinite(one) ? one : null)),
    },
    runs: finishedRuns(ground, setup).map((run) => {
      const { trajectory, outcome } = shadowOf(run, ground);
      if (!isShadow(trajectory)) throw new Error('A run of a network has a shadow');
      const { path, height, losses, lastFinite, off, shown } = trajectory;
      return {
        ...{ spec: run.spec, start: run.start, divergedAt: outcome.kind === 'diverged' ? outcome.step : null },
        places: rounded(path.subarray(0, 2 * (lastFinite + 1))),
        heights: Array.from(height.subarray(0, lastFinite + 1), (one) => Number(one.toFixed(3))),
        losses: rounded(losses.subarray(0, lastFinite + 1)),
        ...{ off: Number(off.toPrecision(digits)), shown: Number(shown.toPrecision(digits)) },
      };
    }),
  };
}

/** A network's ground and runs as they were trained before. */
export function stillNetwork(experiment: Experiment, trained: Trained, parts: Parts): Pick<Model, 'prepared' | 'runs'> {
  const bare = prepare(experiment, parts);
  const plane = planeOf(trained, bare);
  const ground: Prepared = plane ? { ...bare, ...bare.onPlane!(plane) } : bare;
  const value = valueBetween({ domain: ground.surface.domain, ...gridOf(trained) });
  return {
    prepared: { ...ground, surface: { ...ground.surface, value } },
    runs: runsOf(trained, ground, experiment),
  };
}
