import { kindOfExamples, type PictureSetId } from './kinds.ts';
import type { RawExamples } from './raw-examples.ts';

/** A set of pictures as it lies in memory once somebody has loaded it: bytes, so that 2,500 pictures of 784 pixels take 2 MB. */
export interface Pictures {
  readonly count: number;
  /** Grey values row by row, picture after picture: from 0 to `largest`, 255 at most. */
  readonly pixels: Uint8Array;
  readonly largest: number;
  /** The class of each. */
  readonly labels: Uint8Array;
}

/** Finds pictures that have been loaded. */
export type FindPictures = (set: PictureSetId) => Pictures | undefined;

/**
 * The first `count` pictures of a set as examples; all, if there are fewer. Throws an Error if they have not been loaded, a RangeError if
 * they are not as large as those of that set.
 */
export function picturesAsExamples(
  set: PictureSetId,
  count: number,
  find: FindPictures | undefined,
): RawExamples & Pick<Pictures, 'largest'> {
  const found = find?.(set);
  if (!found) throw new Error(`The pictures of ${set} have not been loaded`);
  const { coordinates } = kindOfExamples(set);
  if (found.pixels.length !== found.count * coordinates)
    throw new RangeError(`the length of pixels is ${found.pixels.length}; allowed: ${found.count} × ${coordinates}`);
  const taken = Math.min(count, found.count);
  return {
    count: taken,
    coordinates: Float64Array.from(found.pixels.subarray(0, taken * coordinates)),
    targets: Float64Array.from(found.labels.subarray(0, taken)),
    largest: found.largest,
  };
}
