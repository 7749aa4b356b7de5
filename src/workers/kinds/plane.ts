import { addValues, blankValueGrid, type ValueGrid, type ValuePiece } from '../../core/grids/value-grid.ts';
import type { LandscapeInPieces } from '../../core/grounds/ground.ts';
import type { PlaneJob } from '../../core/network/planes/plane-job.ts';
import type { JobKind } from '../job-kind.ts';

/** A plane of a network's landscape, value by value: it comes into view coarse first, and its pieces fit in any order. */
export const planeKind: JobKind<PlaneJob, Pick<LandscapeInPieces, 'pieces'>, ValuePiece, ValueGrid> = {
  pieces: ({ pieces }, job, share) => pieces(job, share),
  transfers: ({ cells, values }) => [cells.buffer, values.buffer],
  shared: true,
  begin(_, job) {
    const result = blankValueGrid(job);
    const take = (piece: ValuePiece) => {
      addValues(result, piece);
      return result.computed / result.values.length;
    };
    return { result, take };
  },
};
