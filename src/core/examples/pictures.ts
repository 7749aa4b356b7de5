import type { Pictures as AllOfPictures } from '../pictures/picture-set.ts';
import { kindOfExamples, type PictureSetId } from './kinds.ts';
import type { RawExamples } from './raw-examples.ts';

/** What is taken of pictures here. */
type Pictures = Omit<AllOfPictures, 'side'>;

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
