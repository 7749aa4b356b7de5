import type { WrittenScript } from '../../../src/core/code/export-code.ts';

/** What dropout does to a sum: over all masks by NumPy, and in both modes of PyTorch's layer. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  dropout: [
    { target: 'numpy', file: 'dropout-numpy.py', prints: [['code-whole'], ['code-plain', 'code-scaled']] },
    { target: 'pytorch', file: 'dropout-pytorch.py', prints: [['code-whole'], ['code-out', 'code-kept']] },
  ],
};
