import type { WrittenScript } from '../../../src/core/code/export-code.ts';

/** Losses from logits: those of the figure, and some that the formula as it stands cannot take. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  logits: (['numpy', 'pytorch', 'keras'] as const).map((target) => ({
    target,
    file: `logits-${target}.py`,
    prints: [['code-1'], ['code-2']],
  })),
};
