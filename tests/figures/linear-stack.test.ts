import { describe, expect, test } from 'vitest';
import { gridPoints, zeroPieces } from '../../src/figures/sketches/linear-stack/boundary.ts';
import { type ActivationId, parameters, points } from '../../src/figures/sketches/linear-stack/record.ts';
import { linearStack } from '../../src/figures/sketches/linear-stack/sketch.ts';
import { stacks } from '../../src/figures/sketches/linear-stack/stacks.ts';
import { multipliedOut, trainedOf } from '../../src/figures/sketches/linear-stack/trained.ts';
import { makePoints, trainStack } from './stack-record.ts';

const activations: readonly ActivationId[] = ['linear', 'relu'];
const rounded = (value: number) => Number(value.toFixed(4)) + 0;

describe('the stack of linear layers', () => {
  test('has points that the core makes from a seed', () => {
    expect(points).toEqual(makePoints());
  });

  test.each(activations)('has the parameters of a training by the core, with %s layers', (activation) => {
    expect(parameters[activation]).toEqual(stacks.map((stack) => [...trainStack(stack, activation)].map(rounded)));
    expect(trainedOf(activation).map((one) => one.parameters)).toEqual([6, 42, 114]);
  });

  test('draws one line with three networks, and is right by little more than chance', () => {
    const lines = trainedOf('linear').map(multipliedOut);
    for (const line of lines)
      for (const [i, value] of line.entries()) expect(Math.abs(value - lines[0][i])).toBeLessThan(1e-3);
    for (const [x, y] of [
      [0, 0],
      [1.4, -1.4],
      [-0.3, 1],
    ]) {
      const { probabilities, losses, accuracies } = linearStack.measures({ activation: 'linear', x, y });
      for (const p of probabilities as number[]) expect(p).toBeCloseTo((probabilities as number[])[0], 3);
      for (const loss of losses as number[]) expect(loss).toBeCloseTo((losses as number[])[0], 6);
      expect(Math.max(...(accuracies as number[]))).toBeLessThan(0.65);
    }
  });

  test('closes a ring with ReLU where there is a hidden layer, and only there', () => {
    const { accuracies } = linearStack.measures({ activation: 'relu', x: 0, y: 0 });
    expect((accuracies as number[]).map((share) => share > 0.98)).toEqual([false, true, true]);
    const around = Float64Array.from(
      { length: 48 },
      (_, i) => 1.3 * (i % 2 === 0 ? Math.cos : Math.sin)((Math.PI * (i - (i % 2))) / 24),
    );
    const [line, ...rings] = trainedOf('relu').map(({ difference }) => difference(around));
    expect([line.some((value) => value > 0), line.some((value) => value < 0)]).toEqual([true, true]);
    for (const ring of rings) expect(ring.every((value) => value < 0)).toBe(true);
  });

  test('finds where values are 0: a line is straight, a circle round', () => {
    const points = gridPoints(40, 1);
    const of = (f: (x: number, y: number) => number) =>
      zeroPieces(
        Float64Array.from({ length: points.length / 2 }, (_, i) => f(points[2 * i], points[2 * i + 1])),
        40,
        1,
      );
    const line = of((x, y) => x + 2 * y - 0.3);
    expect(line.length).toBeGreaterThan(40);
    for (const [x0, y0, x1, y1] of line) {
      expect(x0 + 2 * y0).toBeCloseTo(0.3, 12);
      expect(x1 + 2 * y1).toBeCloseTo(0.3, 12);
    }
    const circle = of((x, y) => x * x + y * y - 0.25);
    for (const [x0, y0, x1, y1] of circle)
      for (const radius of [Math.hypot(x0, y0), Math.hypot(x1, y1)]) expect(radius).toBeCloseTo(0.5, 2);
    const around = circle.reduce((sum, [x0, y0, x1, y1]) => sum + Math.hypot(x1 - x0, y1 - y0), 0);
    expect(around).toBeCloseTo(Math.PI, 1);
  });
});
