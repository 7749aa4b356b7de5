import type { WrittenScript } from '../../../src/core/code/export-code.ts';

/** The losses of the figure's line, and the best line by formula. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  losses: (['numpy', 'pytorch', 'keras'] as const).map((target) => ({
    target,
    file: `losses-${target}.py`,
    prints: [
      ['code-mse', 'code-mae', 'code-huber', 'code-log-cosh'],
      ['code-w', 'code-b'],
    ],
  })),
};
