import { describe, expect, test } from 'vitest';
import { places, rates } from '../../content/reference/pictures.ts';
import { curveOf } from '../../src/components/reference/loss-curves.ts';
import { lossGroups } from '../../src/components/reference/loss-groups.ts';
import { largeLogits, stableForms } from '../../src/components/reference/stability.ts';
import { frameworks, fullRules } from '../../src/components/reference/user-rules.ts';
import { hasOption } from '../../src/core/code/framework-defaults.ts';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { losses } from '../../src/core/losses/index.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import type { Framework } from '../../src/core/optimizers/optimizer.ts';
import { rateByMeanLoss } from '../../src/core/runs/rate-by-mean-loss.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import type { FigureTexts } from '../../src/figures/state/texts.ts';
import { stillPicture } from '../../src/figures/still/picture.ts';
import { type Locale, locales, textsOf } from '../../src/i18n/texts.ts';
import { lossCurve } from '../../src/render/loss-curve.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { files, read } from '../structure/files.ts';

const texts = textsOf('en') as unknown as FigureTexts;
const hangul = /\p{Script=Hangul}/u;

/** Numbers that went wrong, and what a picture for looking at has no use for. */
const broken = /NaN|Infinity|undefined|tabindex|role="application"|data-handle/;

describe('the words of the reference', () => {
  test.each(
    optimizers.flatMap(({ id }) => locales.map((locale) => [id, locale] as const)),
  )('say of %s in %s what it is for, and where the frameworks differ', (id, locale) => {
    const [, purpose, body] = read(`content/reference/optimizers/${id}/${locale}.mdx`).split(/^---$/m);
    for (const part of [purpose, body]) expect(hangul.test(part), part).toBe(locale === 'ko');
  });

  test.each(
    optimizers.map(({ id }) => id),
  )('say the same of %s in both languages: as many points, the same code', (id) => {
    const [ko, en] = locales.map((locale) => read(`content/reference/optimizers/${id}/${locale}.mdx`));
    const points = (text: string) => text.match(/^- /gm)?.length;
    const code = (text: string) => [...new Set(text.match(/`[^`]+`/g))].sort();
    expect(points(ko)).toBe(points(en));
    expect(code(ko)).toEqual(code(en));
  });

  test.each(
    files.filter((file) => /^content\/reference\/(surfaces|further-optimizers)\//.test(file)),
  )('of %s are Korean and English', (file) => {
    const { ko, en }: Record<Locale, string> = JSON.parse(read(file));
    expect([hangul.test(ko), hangul.test(en)]).toEqual([true, false]);
  });
});

describe('the rules with every option switched on', () => {
  const lettersIn = (user: string, id: string) => {
    const rule = fullRules(optimizers.find((one) => one.id === id)!).find(({ users }) => users.includes(user as never));
    return rule?.lines.join(' ') ?? '';
  };

  // What the pages say in words of who has what: tests/golden/FRAMEWORKS.md.
  test.each([
    ['momentum', 'pytorch', ['@dampening', '@weightDecay'], []],
    ['momentum', 'keras', ['@weightDecay'], ['@dampening']],
    ['momentum', 'optax', [], ['@dampening', '@weightDecay']],
    ['nag', 'textbook', [], ['@weightDecay']],
    ['nag', 'optax', [], ['@weightDecay']],
    ['sgd', 'optax', [], ['@weightDecay']],
    ['adagrad', 'pytorch', ['@learningRateDecay', '@weightDecay'], []],
    ['adagrad', 'keras', ['@weightDecay'], ['@learningRateDecay']],
    ['adagrad', 'optax', [], ['@learningRateDecay', '@weightDecay']],
    ['rmsprop', 'keras', ['@momentum', '@weightDecay'], []],
    ['rmsprop', 'optax', ['@momentum'], ['@weightDecay']],
    ['rmsprop', 'tfjs', ['@momentum'], ['@weightDecay']],
    ['adam', 'pytorch', ['@vMax', '@weightDecay'], []],
    ['adam', 'optax', ['@vMax'], ['@weightDecay']],
    ['adamax', 'optax', [], ['@weightDecay']],
    ['nadam', 'optax', [], ['@weightDecay', '@momentumDecay']],
    ['radam', 'optax', [], ['@weightDecay']],
    ['adadelta', 'optax', ['@weightDecay'], []],
    ['lion', 'optax', ['@weightDecay'], []],
  ] as const)('of %s in %s have %j and not %j', (id, user, there, missing) => {
    const lines = lettersIn(user, id);
    for (const name of there) expect(lines).toContain(name);
    for (const name of missing) expect(lines).not.toContain(name);
  });

  test('have in no framework what it has no argument for', () => {
    for (const optimizer of optimizers)
      for (const { users, lines } of fullRules(optimizer))
        for (const [name, { optional }] of Object.entries(optimizer.hyperparameters))
          if (optional && lines.join(' ').includes(`@${name} `) && frameworks.includes(users[0] as Framework))
            expect(hasOption(optimizer, users[0] as Framework, name), `${optimizer.id} ${users} ${name}`).toBe(true);
  });
});

describe('the pictures of the reference', () => {
  test('are on three landscapes', () => {
    expect(places).toHaveLength(3);
  });

  test.each(optimizers.map(({ id }) => id))('of %s are whole, at a rate that was chosen', (id) => {
    for (const { surface, start, steps } of places) {
      const run = { optimizer: id, settings: {} };
      const learningRate = rateByMeanLoss(
        completeExperiment({ surface, starts: [start], steps, runs: [run] }).experiment,
        rates,
      );
      const input = { surface, starts: [start], steps, runs: [{ optimizer: id, settings: { learningRate } }] };
      const { markup, runs } = stillPicture(input, texts, 'a "label"');
      expect(markup).not.toMatch(broken);
      expect(markup).toMatch(/^<svg class="plot"[^>]* role="img" aria-label="a &quot;label&quot;"/);
      expect(runs[0].trajectory.lastFinite).toBe(steps);
      expect(runs[0].outcome.kind).not.toBe('diverged');
    }
  });

  test.each(surfaces.map(({ id }) => id))('of %s are whole, from above and in space', (surface) => {
    const views = surfaces.find(({ id }) => id === surface)!.dimension === 1 ? ['map'] : ['map', 'space'];
    for (const view of views as ('map' | 'space')[])
      expect(stillPicture({ surface, steps: 0 }, texts, 'label', { view }).markup).not.toMatch(broken);
  });
});

describe('the losses of the reference', () => {
  test('are all there, each in one group', () => {
    expect(lossGroups.flatMap((group) => group.losses.map(({ id }) => id)).sort()).toEqual(
      losses.map(({ id }) => id).sort(),
    );
  });

  test.each(
    losses.map((kind) => [kind.id, kind] as const),
  )('have a curve of %s that falls where its slope says', (_, kind) => {
    const { curve, axis } = curveOf(kind);
    const markup = toMarkup(lossCurve(curve, axis, 'label'));
    expect(markup).not.toMatch(broken);
    expect(markup.match(/ d="M[^"]+"/g)!.length).toBeGreaterThan(4);
    const [low, high] = curve.range;
    const at = low + 0.3 * (high - low);
    expect(Number.isFinite(curve.value(at)) && Number.isFinite(curve.slope(at))).toBe(true);
  });

  test('show naive forms break, and the stable one not', () => {
    const at = (id: string, logit: number) => stableForms.find((form) => form.id === id)!.value(logit);
    expect(at('bce-naive', 800)).toBe(Number.POSITIVE_INFINITY);
    expect(at('bce-floor', 800)).toBe(100);
    for (const logit of largeLogits) expect(Math.abs(at('bce', logit) - logit)).toBeLessThan(0.01);
  });
});
