import { uniformAt } from '../random-at.ts';
import { type RawExamples, streamFor } from './raw-examples.ts';

/**
 * Examples some of whose labels are wrong: each with the probability `share`, by itself. A class is replaced by one of the others, each as
 * likely; a value by that of any example. All parts have wrong labels alike, as data that somebody labelled would.
 */
export function withLabelNoise(examples: RawExamples, seed: number, share: number, classes: number): RawExamples {
  if (share === 0) return examples;
  const { count, targets } = examples;
  const stream = streamFor('labels');
  const noisy = targets.map((target, i) => {
    if (uniformAt(seed, stream, i, 0) >= share) return target;
    const drawn = uniformAt(seed, stream, i, 1);
    if (classes === 0) return targets[Math.floor(drawn * count)];
    return (target + 1 + Math.floor(drawn * (classes - 1))) % classes;
  });
  return { ...examples, targets: noisy };
}
