import type { RowLoss, RowLossKind } from './loss.ts';
import { logSumExp, softmax } from './softmax.ts';

/**
 * Categorical cross-entropy from logits z where the target is the number c of the true class, ln Σ e^zₖ − z_c. The same number as `cce`
 * with a 1 at c and 0 elsewhere, without such a row. A target that is no class number gives NaN.
 */
export const sparseCce: RowLoss = {
  id: 'sparse-cce',
  value: (logits, target) => logSumExp(logits) - (logits[target[0]] ?? Number.NaN),
  gradient(logits, target, out) {
    const label = target[0];
    softmax(logits, out);
    if (label in out) out[label] -= 1;
    else out.fill(Number.NaN);
  },
};

/** Categorical cross-entropy for class numbers, with its names. */
export const sparseCceKind: RowLossKind = {
  id: 'sparse-cce',
  prediction: 'logits',
  target: 'class',
  form: 'stable',
  options: {},
  keras: {
    function: 'sparse_categorical_crossentropy',
    object: 'SparseCategoricalCrossentropy(from_logits=True)',
  },
  pytorch: { function: 'cross_entropy', object: 'CrossEntropyLoss()' },
  tex: (logits = 'z', target = 'y') => `\\ln \\sum_{k=1}^{C} e^{${logits}_k} - ${logits}_{${target}}`,
  source: 'the stable form of PyTorch and Keras',
  make: () => sparseCce,
};
