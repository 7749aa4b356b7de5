import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeScript } from '../../src/core/code/script.ts';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { faultCodes } from '../../src/core/expression/fault.ts';
import { formulaSurface, parseFormula } from '../../src/core/expression/parse.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { runs } from '../tier.ts';
import { inTime } from '../time-limit.ts';
import { domain } from './formula-surface.ts';

const nested = (open: string, times: number, inside = 'x') => `${open.repeat(times)}${inside}${')'.repeat(times)}`;

describe('hostile texts', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  const hostile = [
    nested('(', 400),
    nested('sin(', 25),
    nested('exp(', 38),
    nested('sqrt(', 33),
    `${'2^'.repeat(99)}2`,
    `${'9^'.repeat(99)}x`,
    `${'-'.repeat(199)}x`,
    `x${'^2'.repeat(90)}`,
    `${'x/'.repeat(99)}x`,
    '('.repeat(200),
    ')'.repeat(200),
    ','.repeat(200),
    `max(${'x,'.repeat(90)}y)`,
    'x'.repeat(1_000_000),
    '1'.repeat(200),
    '9'.repeat(199),
    '0/0',
    '1/0',
    '1e308 * 1e308 * x',
    'f(x) = x',
    'x = 3',
    'import("fs")',
    'eval("1")',
    'parse("x")',
    'cos.constructor("return 1")()',
    'x["constructor"]',
    '"a".constructor',
    'constructor.constructor',
    '{a: 1}.a',
    'ones(1000, 1000)',
    'x!',
    'factorial(1e9)',
    'range(1, 1e9)',
    '1:1e9',
    'x ? y : 1',
    "x'",
    'x .^ 2',
    'x and y',
    'x to y',
    'mod(x, y)',
    'end',
    'true',
    'null',
    'undefined',
    'Infinity',
    'unit("5 cm")',
    'bignumber(1)',
    'x\u0000',
    '\ud800',
    '‮x',
    ...inherited,
    ...inherited.map((name) => `${name}(x)`),
    ...inherited.map((name) => `x.${name}`),
    ...inherited.map((name) => `${name}(x) = 1`),
  ];

  test('give a fault or a surface of numbers, at once', () => {
    for (const text of hostile) expectHarmless(text);
  });

  test('reach nothing that every object has', () => {
    for (const name of inherited) expect(parseFormula(name)).toMatchObject({ fault: { code: 'unknown-name' } });
  });

  const alphabet = [
    ...'xyxyxye0123456789.+-*/^()()(), _$#%!=<>[]{};:&|"\'`~?@\\\n\t²³π−×÷·가ß😀\u0000\ud800',
    ...[
      'sin(',
      'cos(',
      'exp(',
      'log(',
      'sqrt(',
      'abs(',
      'max(',
      'pow(',
      'atan2(',
      '**',
      '1e',
      'pi',
      'xy',
      ' to ',
      ' in ',
    ],
    ...['constructor', '__proto__', 'import', 'Infinity', 'NaN', 'true', 'function', '=>'],
  ];
  const mixed = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((pieces) => pieces.join(''));
  const likely = fc
    .array(fc.constantFrom(...'xyxy2.5+-*/^()(),', 'sin(', 'max(', 'pi', ' '), { maxLength: 24 })
    .map((pieces) => pieces.join(''));
  const strings = fc.oneof(mixed, likely, fc.string({ unit: 'binary', maxLength: 250 }), fc.string({ maxLength: 250 }));

  test('made at random do no more', { timeout: runs(60, 600) * 1000 }, () => {
    let formulas = 0;
    const count = runs(4000, 100_000);
    fc.assert(
      fc.property(strings, (text) => {
        if (expectHarmless(text)) formulas++;
      }),
      { numRuns: count },
    );
    // Else the test would only try what is refused at sight.
    expect(formulas).toBeGreaterThan(count / 100);
  });
});

/** True if the text was a formula. Whatever it is, finding out has to be quick, and to give numbers or a fault that points into the text. */
function expectHarmless(text: string): boolean {
  // A thousand evaluations of at most 200 nodes.
  const made = inTime(1000, () => formulaSurface(text, domain));
  const at = Float64Array.of(0.3, -0.7);
  let harmless: boolean;
  if ('surface' in made) {
    const { value, gradient, hessian, tex } = made.surface;
    const numbers = new Float64Array(4);
    gradient(at, numbers, 0);
    hessian(at, numbers);
    harmless = typeof value(at, 0) === 'number' && typeof tex === 'string';
  } else {
    const { code, start, end, parameters } = made.fault;
    harmless = faultCodes.includes(code) && 0 <= start && start <= end && end <= text.length;
    harmless &&= parameters.found.length <= 30;
  }
  expect(harmless, JSON.stringify(made)).toBe(true);
  return 'surface' in made;
}

/** Formulas within the limits whose derivatives are written out in thousands of lines, or whose parts are. */
const swelling = [
  nested('sin(', 39, 'x+y'),
  nested('cbrt(', 32, 'x+y'),
  nested('max(x,', 22, 'y'),
  `x${'^y'.repeat(60)}`,
  `x${'*(x+y)'.repeat(30)}`,
  `x${'/(x+y)'.repeat(30)}`,
];

describe.each(swelling)('as code, %s', (text) => {
  test.each([
    ['numpy', 'newton'],
    ['numpy', 'sgd'],
    ['pytorch', 'sgd'],
  ] as const)('in %s with %s comes soon, and is of a size to be read or has a reason', async (target, optimizer) => {
    const { experiment, notices } = completeExperiment({
      surface: 'formula',
      formula: { text },
      starts: [[0.7, 0.4]],
      runs: [{ optimizer, settings: { learningRate: 1e-3 } }],
      steps: 5000,
    });
    expect(notices).toEqual([]);
    const prepared = await prepareAny(experiment);
    expect(prepared.unread).toBeUndefined();
    const { code, reasons } = inTime(2000, () => writeScript(experiment, prepared, target));
    if (code === null) expect(reasons).toHaveLength(1);
    else expect(code.length).toBeLessThan(200_000);
  });
});

test('a script leaves out only the run whose derivatives are too long for it', async () => {
  const made = { surface: 'formula', formula: { text: swelling[0] }, starts: [[0.7, 0.4]], steps: 5 };
  const { experiment } = completeExperiment({ ...made, runs: [{ optimizer: 'sgd' }, { optimizer: 'newton' }] });
  const { code, reasons } = writeScript(experiment, await prepareAny(experiment), 'numpy');
  expect(code).toContain('def gradient(p):');
  expect(code).not.toContain('hessian');
  expect(reasons).toEqual([{ run: 1, code: 'too-long', optimizer: 'newton' }]);
});
