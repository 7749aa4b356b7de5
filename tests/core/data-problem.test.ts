import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FitKind } from '../../src/core/data/index.ts';
import { defaultProblem, problemPoints } from '../../src/core/data/problem.ts';
import { problemText, readProblemText } from '../../src/core/grounds/data/link.ts';
import { dataLimits } from '../../src/core/reading/limits.ts';
import { runs as tries } from '../tier.ts';
import { anyProblem, complete } from './arbitrary-problem.ts';

describe('completing a problem', () => {
  test('fills in what is left out, silently', () => {
    for (const kind of ['line', 'logistic'] as const)
      for (const input of [{}, undefined])
        expect(complete(input, kind)).toEqual({ problem: defaultProblem(kind), told: [] });
  });

  test('keeps a problem that is complete', () => {
    fc.assert(
      fc.property(anyProblem, ({ kind, problem }) => {
        expect(complete(problem, kind)).toEqual({ problem, told: [] });
      }),
    );
  });

  test('tells what it had to change', () => {
    expect(complete({ set: 'log14', loss: 'bce', batch: 1e9, delta: 0, colour: 'red' }).told).toEqual([
      'unknown-value data.set',
      'unknown-value data.loss',
      'bad-value data.delta',
      'limited data.batch',
      'unknown-field data.colour',
    ]);
    expect(complete({ set: 'lin12', loss: 'msle' }).told).toEqual(['bad-value data.loss']);
    expect(complete({ set: 'own' }).problem.set).toBe('lin12');
    const { problem, told } = complete({ set: 'own', points: [[1, 2], [1], 'x', [Number.NaN, 1], [3, 4]] });
    expect(problem.points).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(told).toEqual(['bad-value data.points.1', 'bad-value data.points.2', 'bad-value data.points.3']);
  });

  test('never throws, and what it makes is within the limits', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom<FitKind>('line', 'logistic'), (input, kind) => {
        const { problem } = complete({ set: 'own', points: input, ...(input as object) }, kind);
        expect(complete(problem, kind).told).toEqual([]);
        expect(problemPoints(problem).xs.length).toBeLessThanOrEqual(dataLimits.points);
      }),
      { numRuns: tries(500, 20_000) },
    );
  });
});

describe('a problem in a link', () => {
  const read = (text: string, kind: FitKind) => complete(readProblemText(text, kind, []), kind);

  test('is short', () => {
    expect(problemText(defaultProblem('line'), 'line')).toBe('');
    const { problem } = complete({
      set: 'own',
      points: [
        [1, 2],
        [-0.5, 1e21],
      ],
      loss: 'mae',
      batch: 1,
    });
    expect(problemText(complete({ set: 'line', outliers: 4, loss: 'huber', batch: 8 }).problem, 'line')).toBe(
      'line,outliers:4,loss:huber,batch:8',
    );
    expect(problem.points).toEqual([[1, 2]]);
    expect(problemText(problem, 'line')).toBe('own,loss:mae,batch:1,points:1/2');
  });

  test('reads back as it was', () => {
    fc.assert(
      fc.property(anyProblem, ({ kind, problem }) => {
        const text = problemText(problem, kind);
        expect(text).toMatch(/^[\w.:/,-]*$/);
        expect(read(text, kind)).toEqual({ problem, told: [] });
      }),
    );
  });

  test('is never a reason to throw', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(own|line|lin12)(,(points|seed|loss|__proto__|):[\d/.e-]{0,9}){0,4}$/),
    );
    fc.assert(
      fc.property(text, fc.constantFrom<FitKind>('line', 'logistic'), (given, kind) => {
        expect(complete(read(given, kind).problem, kind).told).toEqual([]);
      }),
      { numRuns: tries(1000, 100_000) },
    );
  });
});
