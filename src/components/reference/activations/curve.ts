import { makeActivation } from '../../../core/activations/index.ts';
import type { DrawnCurve } from '../loss-curves.ts';
import { softmaxOf } from './numbers.ts';
import { isOfOneNumber, type PagedActivation } from './paged.ts';
import { shapeOf } from './shape.ts';

/** The curve of an activation with its defaults; of softmax that of the first of three, over its own logit, where the others are 0. */
export function activationCurve(kind: PagedActivation): DrawnCurve {
  if (!isOfOneNumber(kind)) {
    const first = (z: number) => softmaxOf([z, 0, 0])[0];
    const slope = (z: number) => first(z) * (1 - first(z));
    return { axis: 'z₁', curve: { range: [-6, 6], value: first, slope } };
  }
  const activation = makeActivation(kind);
  const { value, slope } = activation;
  return { axis: 'z', curve: { range: [-4, 4], value, slope, ...(shapeOf(activation).jump && { jump: 0 }) } };
}
