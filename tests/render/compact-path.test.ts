import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactPath } from '../../src/render/compact-path.ts';

type Place = readonly [command: string, x: number, y: number];

/** Where a pen goes, read by the grammar of SVG paths: every command, its places in absolute coordinates. */
function placesOf(d: string): Place[] {
  const places: Place[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = [...rest.matchAll(/-?(?:\d*\.\d+|\d+)/g)].map(([text]) => Number(text));
    const [offsetX, offsetY] = letter === letter.toLowerCase() ? [() => x, () => y] : [() => 0, () => 0];
    let command = letter.toUpperCase();
    if (command === 'Z') {
      [x, y] = [startX, startY];
      places.push(['Z', x, y]);
    }
    for (let i = 0; i < numbers.length; i += command === 'H' ? 1 : 2) {
      x = numbers[i] + (letter === 'h' ? x : offsetX());
      if (command !== 'H') y = numbers[i + 1] + offsetY();
      if (command === 'M') [startX, startY] = [x, y];
      places.push([command, x, y]);
      if (command === 'M') command = 'L';
    }
  }
  return places;
}

const coordinate = fc.integer({ min: -20_000, max: 20_000 }).map((tenths) => tenths / 10);
const point = fc.tuple(coordinate, coordinate).map(([x, y]) => `${x},${y}`);
const part = fc.oneof(
  point.map((at) => `L${at}`),
  point.map((at) => `M${at}h.01`),
  point.map((at) => `M${at}`),
  fc.constant('Z'),
);
const path = fc.tuple(point, fc.array(part, { maxLength: 60 })).map(([at, parts]) => `M${at}${parts.join('')}`);

describe('a compact path', () => {
  test('goes where the path goes', () => {
    fc.assert(
      fc.property(path, (d) => {
        const compact = placesOf(compactPath(d));
        const plain = placesOf(d);
        expect(compact.map(([command]) => command)).toEqual(plain.map(([command]) => command));
        compact.forEach(([, x, y], i) => {
          expect(Math.hypot(x - plain[i][1], y - plain[i][2])).toBeLessThan(1e-6);
        });
      }),
    );
  });

  test('leaves out what says nothing', () => {
    expect(compactPath('M10,20L11,19L11.5,19L11,20.25Z')).toBe('m10 20 1-1 .5 0-.5 1.25z');
  });

  test.each(['M1 2a3 4 0 0 1 5 6z', 'M0,1H5V6', '', 'MNaN,0L1,2'])('leaves %o as it is', (d) => {
    expect(compactPath(d)).toBe(d);
  });
});
