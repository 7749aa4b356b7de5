import { expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { reasonTexts } from '../../src/figures/share/reason-texts.ts';

test.each([
  ['ko', ko],
  ['en', en],
])('what there is to know of a training’s script is said in words: %s', (_, texts) => {
  const reasons = [
    { code: 'picture-file', run: null, file: 'digits.u8.gz' },
    { code: 'amplifies', run: 0, optimizer: 'adam' },
    { code: 'long-weights', run: null },
  ] as const;
  const runs = [{ optimizer: 'adam', form: 'pytorch', settings: {} }] as const;
  const words = reasonTexts(reasons, 'numpy', runs, texts);
  expect(words).toHaveLength(3);
  expect(words[0]).toContain('data/digits.u8.gz');
  expect(words[1]).toContain(texts.optimizers.adam);
  for (const one of words) expect(one).not.toMatch(/[{}]/);
});
