import type { WrittenScript } from '../../../src/core/code/export-code.ts';

/** The loss and the nine gradients of the first figure: forward and back by hand, and by PyTorch. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  gradients: (['numpy', 'pytorch'] as const).map((target) => ({
    target,
    file: `gradients-${target}.py`,
    prints: [
      ['code-loss'],
      ['code-w11', 'code-w12', 'code-w21', 'code-w22'],
      ['code-b1', 'code-b2'],
      ['code-v1', 'code-v2', 'code-c'],
    ],
  })),
};
