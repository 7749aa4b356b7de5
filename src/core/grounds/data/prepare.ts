import { batchesOf, dataObjective, dataSurface } from '../../data/data-surface.ts';
import { problemPoints } from '../../data/problem.ts';
import { descended, type Preparer } from '../ground.ts';
import type { DataGround } from './data-ground.ts';

/** How a loss over data is prepared: that over all examples to draw and to record, and that of each step's mini-batch to descend. */
export const preparer: Preparer<DataGround> = {
  price({ data }) {
    const count = problemPoints(data).xs.length;
    return { descended: data.batch === 0 ? count : Math.min(data.batch, count), measured: count };
  },
  outline: () => ({ dimension: 2, data: true }),
  prepare(source) {
    const { data } = source.ground;
    const surface = dataSurface(data);
    if (data.batch === 0 || data.batch >= surface.data!.xs.length) return descended(surface);
    const batches = batchesOf(data, source.seed ?? 1);
    return { surface, objective: dataObjective(data, batches), measured: surface, batches };
  },
};
