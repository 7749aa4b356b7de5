import { describe, expect, test } from 'vitest';
import { gallery } from '../../content/gallery.ts';
import en from '../../content/ui/en.json';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { smallFamily } from '../../src/figures/family/small-family.ts';
import { stillSketch, writtenSketch } from '../../src/figures/sketches/still.ts';
import type { FigureTexts } from '../../src/figures/state/texts.ts';
import { smallSurface } from '../../src/figures/still/small-landscape.ts';
import { smallFigure, smallPicture } from '../../src/figures/still/small-picture.ts';
import { sharingGround } from '../../src/figures/still/small-svg.ts';
import { isFamily, isSketch, type LessonFigure } from '../../src/lessons/figures.ts';
import { figuresOf, type Kind } from '../../src/lessons/gallery.ts';

const texts = en as unknown as FigureTexts;

/**
 * Characters at most, where that is not 4,000: cells of a map, edges with their arrows, epochs, all examples three times, how sure
 * a network is. */
const most: Partial<Record<Kind, number>> = {
  ...{ basin: 12_000, graph: 5000, log: 6000, 'linear-stack': 14_000, network: 6000, fit: 10_500, dropout: 5600 },
};

/** As `components/small-figure.ts` draws it. */
function drawn(figure: LessonFigure): string {
  if (isFamily(figure)) return smallFamily();
  if (!isSketch(figure)) return smallFigure(figure.kind, figure.experiment!, texts);
  const state = writtenSketch(figure.kind, figure.state ?? {});
  return smallPicture(stillSketch(figure.kind, state, texts, en.sketches[figure.kind]));
}

/** Only to be looked at, without a word, and whole. */
function expectPicture(markup: string): void {
  expect(markup).toMatch(
    /^<svg class="small-picture" viewBox="0 0 \d+(\.\d+)? \d+(\.\d+)?"[^>]* aria-hidden="true">.+<\/svg>$/,
  );
  expect(markup).not.toMatch(/<text|<title|tabindex|role=|aria-label|data-|NaN|undefined|Infinity/);
  expect(markup.match(/<g\b/g) ?? []).toHaveLength(markup.match(/<\/g>/g)?.length ?? 0);
}

describe.each(Object.keys(gallery) as Kind[])('a figure of the kind %s in small', (kind) => {
  test('is a light picture', () => {
    const [figure] = Object.values(figuresOf(gallery, kind));
    const markup = drawn(figure);
    expectPicture(markup);
    expect(markup.length).toBeLessThan(most[kind] ?? 4000);
  });
});

test('every surface in small is a picture of about 1 KB', () => {
  const pictures = surfaces.map(smallSurface);
  for (const picture of pictures) expectPicture(picture);
  expect(Math.max(...pictures.map(({ length }) => length))).toBeLessThan(4096);
  expect(pictures.reduce((sum, { length }) => sum + length, 0) / pictures.length).toBeLessThan(1536);
});

test('pictures of one landscape can share it', () => {
  const at = (optimizer: string) =>
    smallFigure(
      'descent',
      { surface: 'booth', runs: [{ optimizer, settings: { learningRate: 0.05 } }], steps: 20 },
      texts,
    );
  const { ground, onGround } = sharingGround(at('sgd'), 'ground');
  expect(ground).toContain('id="ground"');
  expect(ground).toContain('class="contour"');
  const picture = onGround(at('adam'));
  expectPicture(picture);
  expect(picture).toContain('href="#ground"');
  expect(picture).not.toContain('class="contour"');
  expect(picture).toContain('class="run-line"');
});
