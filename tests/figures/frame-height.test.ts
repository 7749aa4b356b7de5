import { describe, expect, it } from 'vitest';
import { heightsOf } from '../../src/figures/kinds/heights.ts';
import { frameHeight, frameHeightCss } from '../../src/figures/share/frame-height.ts';
import type { FrameHeight } from '../../src/figures/state/embed-heights.ts';

/** What a browser makes of such a length, by width: a hundredth of it is a `cqi`. */
const worth = (css: string): ((width: number) => number) =>
  Function(
    'min',
    'max',
    `return (width) => ${css
      .replace(/^calc/, '')
      .replace(/([\d.]+)cqi/g, '(($1 * width) / 100)')
      .replace(/([\d.]+)px/g, '($1)')}`,
  )(Math.min, Math.max);

describe('the height of a frame', () => {
  const pieces: FrameHeight = [
    [400, 300],
    [784, 24, 0.5],
    [Number.POSITIVE_INFINITY, 700],
  ];

  it('is that of the piece for its width', () => {
    expect([399, 400, 783, 784, 2000].map((width) => frameHeight(pieces, width))).toEqual([300, 212, 404, 700, 700]);
    expect(frameHeight(444, 320)).toBe(444);
  });

  it('is the same in CSS, also where one piece ends and the next begins', () => {
    const forms = [
      { aspect: 1, data: false, dimension: 2 },
      { aspect: 0.5, data: false, dimension: 2 },
      { aspect: 1, data: true, dimension: 2 },
      { aspect: 0.62, data: false, dimension: 1 },
    ];
    const all = ['descent', 'basin', 'point', 'gradient', 'surface', 'tangent', 'sweep', 'schedule', 'phase'];
    const heights = forms.flatMap((form) => all.flatMap((kind) => Object.values(heightsOf(kind, form))));
    const widths = Array.from({ length: 1281 }, (_, i) => 320 + i);
    for (const height of [pieces, 444, ...heights]) {
      const ofBrowser = worth(frameHeightCss(height));
      // Not so that what is no number passes.
      const off = widths.filter((width) => !(Math.abs(ofBrowser(width) - frameHeight(height, width)) < 2.5));
      expect(off, frameHeightCss(height)).toEqual([]);
    }
  });

  it('of a picture alone is the picture, and the page around it', () => {
    expect(frameHeight(heightsOf('descent', { aspect: 0.75, data: false, dimension: 2 }).none, 600)).toBe(
      Math.ceil(0.75 * (600 - 24) + 24),
    );
  });
});
