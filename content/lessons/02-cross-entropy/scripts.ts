import type { WrittenScript } from '../../../src/core/code/export-code.ts';

/** The mean losses of the three models in the table. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  bce: (['numpy', 'pytorch', 'keras'] as const).map((target) => ({
    target,
    file: `bce-${target}.py`,
    prints: [['code-1'], ['code-2'], ['code-3']],
  })),
};
