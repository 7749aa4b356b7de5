import kept from './book.json' with { type: 'json' };

/*
 * A textbook's chapter on Fashion-MNIST trains 784-100-10 with sigmoids, then with ReLU, then by Adam. Beside what it prints stands what this
 * site's own code came to on all 60,000 pictures, from weights, a split and batches of its own: tests/content/book-log.ts made that record.
 */

/** What the textbook prints of a training after some epochs; the accuracy on what it held back where it prints one. */
export interface Printed {
  readonly epochs: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly held?: number;
}

export const printed = {
  'sigmoid-5': { epochs: 5, loss: 0.3344, accuracy: 0.8784 },
  'rmsprop-5': { epochs: 5, loss: 0.3203, accuracy: 0.8853, held: 0.8717 },
  'rmsprop-10': { epochs: 10, loss: 0.2781, accuracy: 0.9024, held: 0.8792 },
  'adam-5': { epochs: 5, loss: 0.3081, accuracy: 0.8867, held: 0.8806 },
} as const satisfies Readonly<Record<string, Printed>>;

/** An epoch of a log of this site: means over its batches; loss and accuracy on what was held back, at its end. */
interface Logged {
  readonly loss: number;
  readonly accuracy: number;
  readonly validationLoss: number;
  readonly validationAccuracy: number;
}

type Training = 'sigmoid' | 'rmsprop' | 'adam';

const logged = (training: Training): readonly (readonly Logged[])[] =>
  kept[training].map((epochs) =>
    epochs.map(([loss, accuracy, validationLoss, validationAccuracy]) => ({
      ...{ loss, accuracy, validationLoss, validationAccuracy },
    })),
  );

/** The logs of this site, by training, seed by seed and epoch by epoch. */
export const logs: Readonly<Record<Training, readonly (readonly Logged[])[]>> = {
  sigmoid: logged('sigmoid'),
  rmsprop: logged('rmsprop'),
  adam: logged('adam'),
};
