import { crossEntropy, sparseCrossEntropy } from './cross-entropy.ts';
import type { OutputLoss, OutputLossChoice } from './output-loss.ts';
import { absoluteError, binaryCrossEntropy, huberLoss, squaredError } from './pointwise.ts';

/**
 * The losses a network can have, over whole blocks of outputs: those of `core/losses` by the same ids, with portable functions and without a call
 * for every number. Throws a RangeError if there is no such loss.
 */
export function outputLoss(choice: OutputLossChoice): OutputLoss {
  switch (choice.id) {
    case 'bce':
      return binaryCrossEntropy;
    case 'cce':
      return crossEntropy;
    case 'sparse-cce':
      return sparseCrossEntropy;
    case 'mse':
      return squaredError;
    case 'mae':
      return absoluteError;
    case 'huber':
      return huberLoss(choice.delta);
    default:
      throw new RangeError(`there is no loss ${(choice as { id: unknown }).id} for a network`);
  }
}
