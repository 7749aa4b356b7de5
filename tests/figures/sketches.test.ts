import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { parsePageFragment } from '../../src/core/reading/url-syntax.ts';
import { completeSketch, defaultsOf } from '../../src/core/sketch/sketch.ts';
import { decodeSketch, encodeSketch } from '../../src/core/sketch/url.ts';
import type { SketchId } from '../../src/figures/sketches/index.ts';
import { sketchKinds } from '../../src/figures/sketches/index.ts';
import { sketches, stillSketch, writtenSketch } from '../../src/figures/sketches/still.ts';
import { sketchWords } from '../../src/figures/sketches/words.ts';
import { runs } from '../tier.ts';
import { sketchStates } from './arbitrary-sketch.ts';

const ids = Object.keys(sketchKinds) as SketchId[];

/** Attribute values that no picture may have. */
const badAttribute = /="[^"]*(?:NaN|Infinity|undefined|\[object|function \w*\(|=> )[^"]*"/;
/** Those that only screen readers read, and that may say that a number broke. */
const spoken = /\saria-(?:label|valuetext)="[^"]*"/g;

describe.each(ids)('the sketch %s', (id) => {
  const { fields } = sketches[id];
  const kind = sketches[id];

  test('is the one that a page fetches', async () => {
    expect(await sketchKinds[id].load()).toBe(kind);
  });

  test('has defaults that its fields allow', () => {
    expect(completeSketch(fields, defaultsOf(fields)).notices).toEqual([]);
  });

  test('is drawn without a broken attribute, and has words, whatever its state', () => {
    fc.assert(
      fc.property(sketchStates(fields), fc.constantFrom(en, ko), (state, texts) => {
        const words = sketchWords(texts, id);
        const markup = stillSketch(id, state, texts, words);
        expect(badAttribute.exec(markup.replaceAll(spoken, ''))?.[0]).toBeUndefined();
        expect(markup).not.toMatch(/undefined|\{\w+\}/);
        expect(markup).toContain('data-handle="value"');
        expect(kind.summary(state, words)).not.toMatch(/undefined|\{\w+\}/);
      }),
      { numRuns: runs(60, 10_000) },
    );
  });

  test('comes back from its link', () => {
    fc.assert(
      fc.property(sketchStates(fields), (state) => {
        const fragment = encodeSketch(fields, state, 'figure');
        expect(decodeSketch(fields, parsePageFragment(fragment).experiment ?? '')).toEqual({ state, notices: [] });
      }),
      { numRuns: runs(60, 5000) },
    );
  });

  test('refuses a state that is not valid as it stands', () => {
    expect(() => writtenSketch(id, { nothing: 1 })).toThrow(/not valid/);
  });
});
