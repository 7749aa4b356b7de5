import { circles } from '../../src/core/examples/sets/circles.ts';
import { initialParameters, networkObjective } from '../../src/core/network/index.ts';
import { constantRates, formOf, type Method, startWork } from '../../src/core/optimizers/descend.ts';
import { lbfgs } from '../../src/core/optimizers/lbfgs.ts';
import type { ActivationId } from '../../src/figures/sketches/linear-stack/record.ts';
import { examplesOf, networkOf, type stacks } from '../../src/figures/sketches/linear-stack/stacks.ts';

/** Until the loss of a linear network gets no lower; with ReLU it would go on to 0. */
const iterations: Readonly<Record<ActivationId, number>> = { linear: 150, relu: 12 };

/** Trains a network of the sketch by L-BFGS: the same bits everywhere. */
export function trainStack(stack: (typeof stacks)[number], activation: ActivationId): Float64Array {
  const network = networkOf(stack, activation);
  const steps = iterations[activation];
  const { defaults } = lbfgs.forms.textbook!;
  const method = {
    optimizer: lbfgs,
    form: 'textbook',
    settings: { ...defaults, learningRate: 1 },
  } as unknown as Method;
  const start = initialParameters(network, { scheme: 'he-normal' }, 4);
  const work = startWork(
    networkObjective(network, examplesOf()),
    method,
    start,
    constantRates(1, steps),
    new Float64Array(0),
  );
  formOf(method).run(work, 0, steps);
  return work.x;
}

/** The points of the sketch: a circle in a circle, made from a seed, with two decimals. */
export function makePoints(): (readonly [x: number, y: number, target: number])[] {
  const { coordinates, targets } = circles.make({ seed: 3, count: 120, classes: 2, noise: 0.08 });
  const rounded = (value: number) => Number(value.toFixed(2)) + 0;
  return Array.from(targets, (target, i) => [rounded(coordinates[2 * i]), rounded(coordinates[2 * i + 1]), target]);
}
