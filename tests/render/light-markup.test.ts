import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lightMarkup } from '../../src/render/light-markup.ts';
import { runs } from '../tier.ts';

const pathOf = (d: string, kind = 'run-line') => `<path class="${kind}" d="${d}"></path>`;
const pixel = fc.integer({ min: -400, max: 800 }).map((tenths) => tenths / 10);

/** The places that a path in small steps leads to. */
function placesOf(d: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/(?:^|[ml ]|(?<=\d)(?=-))(-?[\d.]+)[ ]?(-?[\d.]+)/g)].map(([, dx, dy]) => {
    [x, y] = [x + Number(dx), y + Number(dy)];
    return [x, y];
  });
}

test('runs come to halves of a pixel, dots without a length', () => {
  expect(lightMarkup(pathOf('M10.2,20.3L11.6,19.1'))).toBe(pathOf('m10 20.5 1.5-1.5'));
  expect(lightMarkup(pathOf('M10.2,20.3h.01M21.1,19.9h.01', 'run-dots'))).toBe(
    pathOf('m10 20.5h0m11-.5h0', 'run-dots'),
  );
  expect(lightMarkup(pathOf('M1.3,2.2L4.1,4.4', 'run-line trace-faint'))).toContain('d="m1.5 2 2.5 2.5"');
});

test('everything else keeps its digits', () => {
  expect(lightMarkup(pathOf('M10.2,20.3L11.6,19.1', 'tick'))).toBe(pathOf('m10.2 20.3 1.4-1.2', 'tick'));
  expect(lightMarkup(pathOf('', 'run-ahead'))).toBe(pathOf('', 'run-ahead'));
});

test('both ends of a way are where they were, within a quarter of a pixel', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 20 }), (points) => {
      const d = / d="([^"]*)"/.exec(lightMarkup(pathOf(`M${points.join('L')}`)))![1];
      const places = placesOf(d);
      for (const [place, point] of [
        [places[0], points[0]],
        [places[places.length - 1], points[points.length - 1]],
      ])
        for (const i of [0, 1]) expect(Math.abs(place[i] - point[i])).toBeLessThanOrEqual(0.25 + 1e-9);
    }),
    { numRuns: runs(300, 3000) },
  );
});
