import type { WrittenScript } from '../../../src/core/code/export-code.ts';

/** What `fit` does on the digits: written out in NumPy, and as a loop of PyTorch's. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  fit: (['numpy', 'pytorch'] as const).map((target) => ({
    target,
    file: `fit-${target}.py`,
    prints: [1, 2, 3].map((epoch) => [`code-loss-${epoch}`, `code-val-loss-${epoch}`, `code-accuracy-${epoch}`]),
  })),
};
