import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { optimizers } from '../../src/core/optimizers/index.ts';
import { familyTree } from '../../src/figures/family/family.ts';
import { toMarkup } from '../../src/render/markup.ts';

const ids = optimizers.map(({ id }) => id);

describe.each([
  ['ko', ko],
  ['en', en],
])('the tree of optimizers in %s', (_, { family, optimizers: names }) => {
  const texts = { ...family, names };

  it('names every optimizer of the registry once, as a link where there is one', () => {
    const markup = toMarkup(familyTree(texts, (id) => (id === 'momentum' ? null : `/there#${id}`)));
    for (const id of ids) {
      const name = (names as Record<string, string>)[id];
      expect(markup.split(`<span>${name}</span>`)).toHaveLength(2);
      expect(markup.includes(`href="/there#${id}"`)).toBe(id !== 'momentum');
    }
    expect(markup.match(/<a /g)).toHaveLength(ids.length - 1);
    expect(markup).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined|\[object)[^"]*"/);
  });

  it('groups them by idea, in teaching order', () => {
    const markup = toMarkup(familyTree(texts, (id) => `#${id}`));
    const found = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    const wanted = ['plain', 'direction', 'step-size', 'both'].flatMap((idea) =>
      optimizers.filter((one) => one.idea === idea).map(({ id }) => id),
    );
    expect(found).toEqual(wanted);
  });
});
