import fc from 'fast-check';
import { domainFault, domainLimits, type Formula } from '../../src/core/grounds/formula/formula.ts';
import type { Interval } from '../../src/core/surfaces/surface.ts';

/** Formulas of all sorts: bowls, walls, holes, poles, numbers that overflow, nowhere a number. */
export const oddFormulas = [
  'x^2 + 3y^2',
  'log(x y)',
  'sqrt(1 - x^2 - y^2)',
  '1/(x y)',
  '1/0',
  '0/0',
  'sqrt(-1)',
  'exp(exp(x^2 + y^2))',
  '-exp(exp(exp(x)))',
  '1e308(x + y)',
  'tan(9x) + atan2(y, x)',
  '1e-300 x^4',
  '7',
  'max(abs(x), y)^0.3',
  'x^y',
  'π × x² − y³ ÷ 2',
];

const units = fc.constantFrom(...'xy0123456789.+-*/^()(), _&=%#:;"\'<>?π²−×가ß', '😀', 'sin(', 'exp(', 'constructor');

/** One line of at most 200 UTF-16 units: mostly no formula. */
export const anyLine = fc
  .oneof(
    fc.array(units, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('', ' ', '_', '_u', '_5E', '%5E', 'x'.repeat(200), '가'.repeat(200)),
  )
  .map((text) => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ''))
  .filter((text) => text.length <= 200);

const bound = fc.oneof(
  fc.integer({ min: -10, max: 10 }),
  fc.double({ min: -domainLimits.size, max: domainLimits.size, noNaN: true }),
);
const side = fc.oneof(fc.constantFrom(1, 2, 6), fc.double({ min: domainLimits.narrowest, max: 100, noNaN: true }));

/** Parts of the plane that a figure may be asked to show. */
export const anyDomain: fc.Arbitrary<Formula['domain']> = fc
  .tuple(bound, bound, side, fc.double({ min: 0.3, max: 3, noNaN: true }))
  .map(([x, y, wide, ratio]): [Interval, Interval] => [
    [x + 0, x + wide + 0],
    [y + 0, y + wide * ratio + 0],
  ])
  .filter((domain) => domainFault(domain) === undefined);

/** Complete formulas, of which about half can be read. */
export const anyFormula: fc.Arbitrary<Formula> = fc.record({
  text: fc.oneof(fc.constantFrom(...oddFormulas), anyLine),
  domain: anyDomain,
});
