import { clothes } from './clothes.ts';
import { digits } from './digits.ts';

/** Real pictures to train networks on, each set in a file of its own that is fetched when asked for. */
export const pictureSets = { digits, clothes } as const;
