import { describe, expect, test } from 'vitest';
import { clipByNorm, clipByValue } from '../../src/core/objective/clip.ts';
import { descend, methodOf } from '../../src/core/optimizers/descend.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';
import { scheduledRates } from '../../src/core/schedules/rates.ts';
import { beale } from '../../src/core/surfaces/beale.ts';

const adam = optimizers.find(({ id }) => id === 'adam')!;
const method = methodOf(adam, { learningRate: 0.1 });

describe('a call that could only give NaN says what is wrong', () => {
  test.each<[string, () => unknown, string]>([
    ['a start too short', () => descend(beale, method, [1], 5), 'the length of start is 1; allowed: 2'],
    ['a start too long', () => descend(beale, method, [1, 2, 3], 5), 'the length of start is 3; allowed: 2'],
    ['no start', () => descend(beale, method, undefined as never, 5), 'the length of start is undefined; allowed: 2'],
    ['steps below 0', () => descend(beale, method, [1, 1], -1), 'the number of steps is -1; allowed: 0, 1, 2, …'],
    ['half a step', () => descend(beale, method, [1, 1], 0.5), 'the number of steps is 0.5; allowed: 0, 1, 2, …'],
    ['no steps', () => descend(beale, method, [1, 1], Number.NaN), 'the number of steps is NaN; allowed: 0, 1, 2, …'],
    [
      'too few rates',
      () => descend(beale, method, [1, 1], 3, new Float64Array(2)),
      'the length of rates is 2; allowed: 3 or more',
    ],
    [
      'an unknown form',
      () => descend(beale, { ...method, form: 'jax' as FormId }, [1, 1], 5),
      'adam has no form jax; allowed: pytorch, keras, optax',
    ],
    [
      'an inherited form',
      () => methodOf(adam, {}, 'toString' as FormId),
      'adam has no form toString; allowed: pytorch, keras, optax',
    ],
    [
      'a setting that is NaN',
      () => descend(beale, methodOf(adam, { beta1: Number.NaN }), [1, 1], 5),
      'adam.beta1 is NaN; allowed: a number',
    ],
    [
      'a setting left out',
      () => descend(beale, { ...method, settings: { learningRate: 1 } }, [1, 1], 5),
      'adam.beta1 is undefined; allowed: a number',
    ],
    [
      'an unknown setting',
      () => methodOf(adam, { lr: 0.1 }),
      'adam has no setting lr; allowed: learningRate, beta1, beta2, epsilon, weightDecay, amsgrad',
    ],
    ['update 0', () => stepAnatomy(beale, method, [1, 1], 0), 'the number of the update is 0; allowed: 1, 2, …'],
    ['update -1', () => stepAnatomy(beale, method, [1, 1], -1), 'the number of steps is -1; allowed: 0, 1, 2, …'],
    ['a limit of 0', () => clipByNorm(beale, 0), 'the limit is 0; allowed: a number above 0'],
    ['a limit of NaN', () => clipByValue(beale, Number.NaN), 'the limit is NaN; allowed: a number above 0'],
    [
      'a schedule that there is not',
      () => scheduledRates({ id: 'sine', settings: { warmup: 0, warmupFrom: 0 } }, beale, method, [1, 1], 5),
      'no schedule sine; allowed: constant, step, ',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test('but what overflows is no wrong call', () => {
    expect(descend(beale, methodOf(adam), [Number.NaN, 1], 3).lastFinite).toBe(-1);
    expect(descend(beale, methodOf(adam, { learningRate: 1e300 }), [1, 1], 3).lastFinite).toBe(0);
  });
});

test.each([...optimizers, ...furtherOptimizers])('$id is set by its own defaults, in its first form', (optimizer) => {
  const [form] = Object.keys(optimizer.forms) as FormId[];
  expect(methodOf(optimizer)).toEqual({ optimizer, form, settings: optimizer.forms[form]!.defaults });
  expect(descend(beale, methodOf(optimizer), [1, 1], 0).lastFinite).toBe(0);
});
