import { expect, test } from 'vitest';
import { seeds } from '../../content/lessons/16-generalization/trained.ts';
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

// Each takes seconds: of the six the short tier trains one.
const tried = (Object.keys(seeds) as (keyof typeof seeds)[]).flatMap((id) =>
  [1, 2, 3].map((seed) => [id, seed] as const),
);

test.each(tier === 'full' ? tried : tried.slice(1, 2))(
  'what lesson 16 says of seeds is what they come to: %s, %i',
  { timeout: 120_000 },
  (id, seed) => {
    expect(ends(id, seed)).toEqual(seeds[id][seed - 1]);
  },
);
