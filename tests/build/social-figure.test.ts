import { expect, test } from 'vitest';
import { figurePicture, figureStyle } from '../../src/build/social-figure.ts';
import { socialSvg } from '../../src/build/social-picture.ts';
import { defaultsOf } from '../../src/core/sketch/sketch.ts';
import { type SketchId, sketchKinds } from '../../src/figures/sketches/index.ts';
import { stillSketch } from '../../src/figures/sketches/still.ts';
import { sketchWords } from '../../src/figures/sketches/words.ts';
import { textsOf } from '../../src/i18n/texts.ts';

test.each(
  Object.keys(sketchKinds) as SketchId[],
)('a link preview draws %s in colours that need no browser', async (kind) => {
  const texts = textsOf('en');
  const { fields } = await sketchKinds[kind].load();
  const markup = stillSketch(kind, defaultsOf(fields), texts as never, sketchWords(texts, kind));
  const { viewBox, body } = figurePicture(markup, () => '#123456');
  expect(viewBox).toMatch(/^-?\d+ -?\d+ \d+ \d+$/);
  expect(body).not.toContain('var(');
  const svg = socialSvg({
    title: 'A title',
    site: 'Downhill',
    tagline: '',
    figure: { kind, markup },
    texts: texts as never,
  });
  expect(svg.slice(svg.indexOf('<style>'), svg.indexOf('</style>'))).not.toMatch(/var\(|light-dark|@|:is\(/);
});

test('rules that follow a hue are written out for each', () => {
  const style = figureStyle('overfit', '', (name) => `#${name}`, 2);
  expect(style).not.toContain('var(--hue)');
});
