import type { Claim } from '../../../src/lessons/claim.ts';

/** A number of the text, and what the text says of it. */
export type CheckedClaim = Claim & { readonly holds?: () => boolean };

export const equal = (a: readonly unknown[], b: readonly unknown[]): boolean => a.join() === b.join();
