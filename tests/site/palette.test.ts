import { describe, expect, test } from 'vitest';
import { hues as count } from '../../src/render/ink.ts';
import { read } from '../structure/files.ts';
import { contrast, distance, layered, luminance, parseHex, type Rgb, seenBy } from './colour.ts';

const css = read('src/styles/tokens.css');
const hues = Array.from({ length: count }, (_, i) => i);

/** How many contour levels may lie above one another: linear levels are round numbers, so that there can be a few more than sixteen. */
const coats = 22;
const coat = Number(/--contour-coat: ([\d.]+)/.exec(css)?.[1]);

describe.each(['light', 'dark'] as const)('the palette in %s', (theme) => {
  const token = (name: string): Rgb => {
    const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
    if (!found) throw new Error(`tokens.css has no ${name} for light and dark`);
    return parseHex(found[theme === 'light' ? 1 : 2]);
  };
  const papers = { paper: token('paper'), wash: token('wash') };
  const grounds = {
    paper: token('paper'),
    'the lowest part of the landscape': token('plot'),
    'the highest part of the landscape': layered(token('plot'), token('contour-ink'), coat, coats),
  };

  test('text can be read', () => {
    for (const name of ['ink', 'ink-soft', 'link', 'warning', ...hues.map((i) => `hue-text-${i}`)]) {
      for (const [ground, colour] of Object.entries(papers))
        expect(contrast(token(name), colour), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('lines, controls and focus can be seen', () => {
    for (const i of hues) {
      for (const [ground, colour] of Object.entries(grounds))
        expect(contrast(token(`hue-${i}`), colour), `hue ${i} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['control', 'focus'])
      expect(contrast(token(name), papers.paper), name).toBeGreaterThanOrEqual(3);
  });

  test('the landscape is quiet: its highest and its lowest part differ little', () => {
    const [, low, high] = Object.values(grounds);
    expect(contrast(low, high)).toBeLessThan(1.7);
    expect(Math.abs(luminance(low) - luminance(papers.paper))).toBeLessThan(0.05);
  });

  // Ten hues are more than colour-blind readers can tell apart by colour alone: dash and marker do the rest.
  test.each([
    { vision: 'usual', ofSeven: 0.12, ofTen: 0.1 },
    { vision: 'protanope', ofSeven: 0.085, ofTen: 0.05 },
    { vision: 'deuteranope', ofSeven: 0.085, ofTen: 0.05 },
    { vision: 'tritanope', ofSeven: 0.065, ofTen: 0.045 },
  ] as const)('hues differ for $vision vision', ({ vision, ofSeven, ofTen }) => {
    const seen = hues.map((i) => seenBy(vision, token(`hue-${i}`)));
    const nearest = (colours: readonly Rgb[]) =>
      Math.min(...colours.flatMap((a, i) => colours.slice(0, i).map((b) => distance(a, b))));
    expect(nearest(seen.slice(0, 7))).toBeGreaterThan(ofSeven);
    expect(nearest(seen)).toBeGreaterThan(ofTen);
  });
});
