import { clothes } from './clothes.ts';
import { digits } from './digits.ts';

export { decodePictures } from './picture-set.ts';

/** Real pictures to train networks on, each set in a file of its own that is fetched when asked for. */
export const pictureSets = { digits, clothes } as const;
