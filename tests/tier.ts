/** How much a test run tries: `short` on every change, `full` (`npm run test:full`) when there is time. */
export const tier: 'short' | 'full' = process.env.TIER === 'full' ? 'full' : 'short';

/** One of two sizes of the same test: for the runs of a property, say. */
export function runs(short: number, full: number): number {
  return tier === 'full' ? full : short;
}

/**
 * The tag of the one device, `@mouse` or `@touch`, on which the short tier tries what is the same on both; the long tier tries it on both. It is the
 * device where that takes less, or whose way the test goes.
 */
export function onceOn(tag: '@mouse' | '@touch'): string[] {
  return tier === 'full' ? [] : [tag];
}
