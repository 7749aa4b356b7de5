import { describe, expect, it } from 'vitest';
import { heightsOf } from '../../src/figures/kinds/heights.ts';
import { frameHeight, frameHeightCss } from '../../src/figures/share/frame-height.ts';
import type { FrameHeight } from '../../src/figures/state/embed-heights.ts';

/** What a browser makes of such a length where a hundredth of the width is `width / 100`. */
const worth = (css: string, width: number): number =>
  Function(
    'min',
    'max',
    `return ${css
      .replace(/^calc/, '')
      .replace(/([\d.]+)cqi/g, (_, share: string) => `(${(Number(share) * width) / 100})`)
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
    for (const height of [pieces, 444, ...heights])
      for (let width = 320; width <= 1600; width++)
        expect(Math.abs(worth(frameHeightCss(height), width) - frameHeight(height, width))).toBeLessThan(2.5);
  });

  it('of a picture alone is the picture, and the page around it', () => {
    expect(frameHeight(heightsOf('descent', { aspect: 0.75, data: false, dimension: 2 }).none, 600)).toBe(
      Math.ceil(0.75 * (600 - 24) + 24),
    );
  });
});
