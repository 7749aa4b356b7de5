import type { WrittenScript } from '../../../src/core/code/export-code.ts';

/** Values and slopes of four activations at the sum of the first figure, and on the other side of 0. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  slopes: (['numpy', 'pytorch'] as const).map((target) => ({
    target,
    file: `slopes-${target}.py`,
    prints: [
      ['code-sigmoid-value', 'code-sigmoid-slope', 'code-sigmoid-left'],
      ['code-tanh-value', 'code-tanh-slope', 'code-tanh-left'],
      ['code-relu-value', 'code-relu-slope', 'code-relu-left'],
      ['code-leaky-value', 'code-leaky-slope', 'code-leaky-left'],
    ],
  })),
};
