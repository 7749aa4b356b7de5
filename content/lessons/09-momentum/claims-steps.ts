import type { Claim } from '../../../src/lessons/claim.ts';
import { nag, predictions } from './figures.ts';
import { changed, close } from './runs.ts';

/** The gradient of the Booth function as the text writes it. */
const slopes = ([x, y]: ArrayLike<number> & Iterable<number>) => [10 * x + 8 * y - 34, 8 * x + 10 * y - 38];
const near = (a: ArrayLike<number>, b: ArrayLike<number>) => close(a[0], b[0], 1e-9) && close(a[1], b[1], 1e-9);

/** Both coordinates of a vector, as claims under two ids. */
const pair = (id: string, vector: ArrayLike<number>, digits: number, holds?: () => boolean) => ({
  [`${id}-x`]: { value: vector[0], digits, ...(holds && { holds }) } satisfies Claim,
  [`${id}-y`]: { value: vector[1], digits } satisfies Claim,
});

// Momentum and NAG from the start of the figure: the first step is one and the same, the second is not.
const [heavy] = changed('step');
const [ahead] = changed('step', { runs: [nag(0.04, 0.8)] });
const [first, second, secondOfNag] = [heavy.step(1).after, heavy.step(2).after, ahead.step(2).after];
const kept = [0.8 * first.state.v[0], 0.8 * first.state.v[1]];

// Where the reader's guess is judged.
const { view: _, ...asked } = predictions['second-step'].set;
const [guessed] = changed('step', { ...asked, steps: 10 });
const [one, two] = [guessed.step(1).after, guessed.step(2).after];
const push = [-0.04 * two.state.g[0], -0.04 * two.state.g[1]];
const distance = (a: ArrayLike<number>, b: ArrayLike<number>) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const star = [1, 3];

/** Single steps worked out by hand. */
export const stepClaims = {
  ...pair('guess-v', one.state.v, 2, () => near(one.state.v, [-0.04 * slopes([-4, 0])[0], -0.04 * slopes([-4, 0])[1]])),
  ...pair('guess', guessed.at(1), 2),
  'guess-x-2': {
    value: guessed.at(2)[0],
    digits: 2,
    // Past the star, and neither the star nor the step of plain descent is taken for right.
    holds: () =>
      guessed.at(2)[0] > star[0] &&
      guessed.at(2)[1] > star[1] &&
      distance(guessed.at(2), star) > predictions['second-step'].within &&
      distance(guessed.at(2), [guessed.at(1)[0] + push[0], guessed.at(1)[1] + push[1]]) > 2,
  },
  'guess-y-2': { value: guessed.at(2)[1], digits: 2 },
  ...pair('guess-g', two.state.g, 2, () => near(two.state.g, slopes(guessed.at(1)))),
  ...pair('guess-push', push, 2, () =>
    near(two.state.v, [0.8 * one.state.v[0] + push[0], 0.8 * one.state.v[1] + push[1]]),
  ),

  ...pair('one-v', first.state.v, 2, () => near(first.state.v, ahead.step(1).after.state.v)),
  ...pair('one', heavy.at(1), 2, () => near(heavy.at(1), ahead.at(1))),
  ...pair('two-kept', kept, 2),
  ...pair('two-ahead', secondOfNag.state.ahead, 2, () =>
    near(secondOfNag.state.ahead, [heavy.at(1)[0] + kept[0], heavy.at(1)[1] + kept[1]]),
  ),
  // To the right the ground falls where the point is and rises where it will be.
  ...pair('two-g', second.state.g, 2, () => near(second.state.g, slopes(heavy.at(1))) && second.state.g[0] < 0),
  ...pair(
    'nag-g',
    secondOfNag.state.g,
    2,
    () => near(secondOfNag.state.g, slopes(secondOfNag.state.ahead)) && secondOfNag.state.g[0] > 0,
  ),
  ...pair('two', second.state.v, 2, () => Math.hypot(...second.state.v) > Math.hypot(...first.state.v)),
  ...pair('nag', secondOfNag.state.v, 2, () => secondOfNag.state.v[0] < 0.1 * second.state.v[0]),
} satisfies Record<string, Claim>;
