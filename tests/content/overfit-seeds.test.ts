import { expect, test } from 'vitest';
import { seeds } from '../../content/lessons/16-generalization/trained.ts';
import { curves } from '../../src/figures/sketches/overfit/curves.ts';
import { trainWith } from '../figures/overfit-record.ts';
import { tier } from '../tier.ts';

const ends = (id: keyof typeof seeds, seed: number) => {
  const found = trainWith(id, seed);
  const losses = found.map(({ validationLoss }) => validationLoss);
  const at = losses.indexOf(Math.min(...losses));
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    best: at + 1,
    lowest: rounded(losses[at]),
    accuracyThere: rounded(found[at].validationAccuracy),
    last: rounded(losses[losses.length - 1]),
    accuracyLast: rounded(found[found.length - 1].validationAccuracy),
  };
};

// Each takes seconds, so that the short tier only holds the first seed against the curves that the lesson's figure shows.
const tried = (Object.keys(seeds) as (keyof typeof seeds)[]).flatMap((id) =>
  [1, 2, 3].map((seed) => [id, seed] as const),
);

test.each(tier === 'full' ? tried : [])(
  'what lesson 16 says of seeds is what they come to: %s, %i',
  { timeout: 120_000 },
  (id, seed) => {
    expect(ends(id, seed)).toEqual(seeds[id][seed - 1]);
  },
);

test.each(
  Object.keys(seeds) as (keyof typeof seeds)[],
)('the first seed of lesson 16 is the training of its figure: %s', (id) => {
  const { validationLoss, validationAccuracy } = curves[id];
  const at = validationLoss.indexOf(Math.min(...validationLoss));
  expect(seeds[id][0]).toEqual({
    best: at + 1,
    lowest: validationLoss[at] / 1000,
    accuracyThere: validationAccuracy[at] / 1000,
    last: validationLoss[validationLoss.length - 1] / 1000,
    accuracyLast: validationAccuracy[validationAccuracy.length - 1] / 1000,
  });
});
