import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { composePicture, type Drawn, type Words } from '../../src/figures/share/compose-picture.ts';
import { readPictureChoice, usualPicture } from '../../src/figures/share/picture-choice.ts';

const measure = ({ text }: Words) => text.length * 7;
const square: Drawn = { inner: '<path d="M0,0"/>', width: 600, height: 600 };
const flat: Drawn = { inner: '<path d="M0,0"/>', width: 900, height: 300 };
const chart: Drawn = { inner: '<path d="M1,1"/>', width: 450, height: 166 };
const words = (text: string): Words => ({ text, color: 'rgb(0, 0, 0)' });
const base = { chart: null, settings: [], source: null, ground: 'white', fontFamily: 'Pretendard, "A"' };
const settings = [
  [words('Beale'), words('start (1, 2)')],
  [{ ...words('Adam'), marker: 'M0,0Z' }, words('η 0.1')],
];

/** What stands where in a file: boxes of nested pictures, and the base lines of texts. */
function read(file: string) {
  const [svg] = parseFragment(file).childNodes as unknown as {
    attrs: { name: string; value: string }[];
    childNodes: { tagName: string; attrs: { name: string; value: string }[] }[];
  }[];
  const numbers = ({ attrs }: { attrs: { name: string; value: string }[] }) =>
    Object.fromEntries(attrs.map(({ name, value }) => [name, Number(value)]));
  return {
    size: numbers(svg),
    pictures: svg.childNodes.filter(({ tagName }) => tagName === 'svg').map(numbers),
    texts: svg.childNodes.filter(({ tagName }) => tagName === 'text').map(numbers),
  };
}

describe('a picture to take along', () => {
  it('is the picture alone where nothing is to be with it', () => {
    const { size, pictures } = read(composePicture({ ...base, picture: square }, false, measure));
    expect(size).toMatchObject({ width: 600, height: 600 });
    expect(pictures).toMatchObject([{ x: 0, y: 0, width: 600, height: 600 }]);
  });

  it.each([square, flat])('has all below it, nothing over anything else, nothing outside', (picture) => {
    const parts = { ...base, picture, chart, settings, source: words('Downhill · example.org/en/') };
    const { size, pictures, texts } = read(composePicture(parts, false, measure));
    expect(pictures[1].y).toBeGreaterThanOrEqual(pictures[0].y + pictures[0].height);
    expect(texts).toHaveLength(5);
    expect(Math.min(...texts.map(({ y }) => y))).toBeGreaterThan(pictures[1].y + pictures[1].height);
    expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(size.height - 8);
  });

  it('breaks lines that are too long between words', () => {
    const long = [Array.from({ length: 30 }, (_, i) => words(`Optimizer ${i}`))];
    const { size, texts } = read(composePicture({ ...base, picture: square, settings: long }, false, measure));
    expect(new Set(texts.map(({ y }) => y)).size).toBeGreaterThan(3);
    for (const { x } of texts) expect(x + 12 * 7).toBeLessThanOrEqual(size.width);
  });

  it.each([
    [square, chart, settings],
    [square, null, settings],
    [square, chart, []],
    [square, null, []],
    [flat, chart, settings],
    [flat, null, settings],
    [flat, chart, []],
    [flat, null, []],
  ])('fits a slide', (picture, beside, told) => {
    const parts = { ...base, picture, chart: beside, settings: told, source: words('Downhill') };
    const { size, pictures, texts } = read(composePicture(parts, true, measure));
    expect(size).toMatchObject({ width: 800, height: 450 });
    expect(pictures).toHaveLength(beside ? 2 : 1);
    for (const { x, y, width, height } of pictures) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(800);
      expect(y + height).toBeLessThanOrEqual(450 - 16 - 19);
    }
    const [first, second] = pictures;
    if (second) expect(second.x >= first.x + first.width || second.y >= first.y + first.height).toBe(true);
    // The source stands at the foot.
    expect(texts.at(-1)!.y).toBeGreaterThan(420);
    for (const { x, y } of texts.slice(0, -1))
      expect(x >= first.x + first.width || y > first.y + first.height).toBe(true);
  });

  it('writes words as words', () => {
    const file = composePicture({ ...base, picture: square, settings: [[words('x < y & "z"')]] }, false, measure);
    expect(file).toContain('>x &lt; y &amp; &quot;z&quot;</text>');
    expect(file).toContain('font-family="Pretendard, &quot;A&quot;"');
  });
});

describe('what was chosen for pictures', () => {
  it('is remembered as far as it can be read', () => {
    expect(readPictureChoice(null)).toEqual(usualPicture);
    expect(readPictureChoice('{{')).toEqual(usualPicture);
    expect(readPictureChoice('[1]')).toEqual(usualPicture);
    expect(readPictureChoice('{"wide":true,"settings":0,"theme":"pink","x":1}')).toEqual({
      ...usualPicture,
      wide: true,
    });
    const all = { settings: false, chart: true, source: false, wide: true, theme: 'dark' as const };
    expect(readPictureChoice(JSON.stringify(all))).toEqual(all);
  });
});
