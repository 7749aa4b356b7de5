import { counts, epochs, recipe, secondsPerUpdate } from './record.ts';

/** The parts of a line, in the order in which Keras 3 prints them. */
export const parts = ['epoch', 'batches', 'time', 'accuracy', 'loss', 'val_accuracy', 'val_loss'] as const;
export type Part = (typeof parts)[number];

/** Updates in an epoch, and examples in the last of its batches. */
export const updates = Math.ceil(counts.training / recipe.batch);
export const lastBatch = counts.training - (updates - 1) * recipe.batch;

/** The numbers of an epoch, from 1. */
export function numbersOf(epoch: number) {
  const [loss, accuracy, validationLoss, validationAccuracy, lossAfter, accuracyAfter] = epochs[epoch - 1];
  return { loss, accuracy, validationLoss, validationAccuracy, lossAfter, accuracyAfter };
}

/** Four decimals, as Keras prints what is above a thousandth. */
const four = (value: number) => value.toFixed(4);

/** What Keras 3 writes of an epoch, from 1, part by part. */
export function lineOf(epoch: number): Readonly<Record<Part, string>> {
  const { loss, accuracy, validationLoss, validationAccuracy } = numbersOf(epoch);
  return {
    epoch: `Epoch ${epoch}/${recipe.epochs}`,
    batches: `${updates}/${updates}`,
    time: `${(secondsPerUpdate * updates).toFixed(0)}s ${(secondsPerUpdate * 1e6).toFixed(0)}us/step`,
    accuracy: `accuracy: ${four(accuracy)}`,
    loss: `loss: ${four(loss)}`,
    val_accuracy: `val_accuracy: ${four(validationAccuracy)}`,
    val_loss: `val_loss: ${four(validationLoss)}`,
  };
}
