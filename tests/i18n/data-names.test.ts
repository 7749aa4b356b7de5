import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { fitSets } from '../../src/core/data/index.ts';
import { ownSet } from '../../src/core/data/problem.ts';
import { losses } from '../../src/core/losses/index.ts';

describe.each([
  ['English', en],
  ['Korean', ko],
])('%s names', (_, texts) => {
  it.each([
    'losses',
    'lossUses',
  ] as const)('of %s are there for every loss in teaching order, and differ', (section) => {
    expect(Object.keys(texts[section])).toEqual(losses.map(({ id }) => id));
  });

  it('are there for every data set, and for nothing else', () => {
    const sets = [...fitSets, { id: ownSet }];
    expect(Object.keys(texts.dataSets)).toEqual(sets.map(({ id }) => id));
  });

  it('differ from one another', () => {
    for (const names of [texts.losses, texts.dataSets])
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
  });
});
