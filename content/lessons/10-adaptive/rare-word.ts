/** Ratings of the nineteen reviews in which the word does not occur; made for this lesson. */
const without = [2.5, 3, 2, 3.5, 2, 3, 2.5, 3, 2, 2.5, 3.5, 3, 2, 2.5, 3, 2.5, 2, 3, 3.5];

/** Twenty reviews: x is 1 where the word occurs, which is in a single one; y is the rating. */
export const rareWord: readonly (readonly [word: number, rating: number])[] = [
  ...without.map((rating) => [0, rating] as const),
  [1, 5],
];
