import { expect, test } from 'vitest';
import { computed } from '../../src/build/plain-css.ts';

const lookup = (name: string) =>
  ({ ink: '#000000', paper: '#fff', coats: '5', mix: 'color-mix(in srgb, var(--ink) 50%, var(--paper))' })[name];

test.each([
  ['fill: var(--ink); stroke: var(--paper)', 'fill: #000000; stroke: #fff'],
  ['fill: color-mix(in srgb, var(--ink) 20%, var(--paper))', 'fill: #cccccc'],
  ['fill: color-mix(in srgb, var(--ink) calc((var(--coats) + 1) * 10%), var(--paper))', 'fill: #666666'],
  ['fill: var(--mix)', 'fill: #808080'],
  ['stroke-width: calc(2 * 3)', 'stroke-width: 6'],
  // What nobody knows stays, whole.
  ['fill: var(--unknown, red)', 'fill: var(--unknown, red)'],
  ['fill: color-mix(in srgb, currentColor 20%, var(--paper))', 'fill: color-mix(in srgb, currentColor 20%, #fff)'],
  ['width: calc(100% - 2px)', 'width: calc(100% - 2px)'],
])('%s is %s', (written, plain) => {
  expect(computed(written, lookup)).toBe(plain);
});
