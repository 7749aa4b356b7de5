import type { WrittenScript } from '../../../src/core/code/export-code.ts';

/** The gradient at the point at which the first figure opens. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  gradient: (['numpy', 'pytorch', 'keras'] as const).map((target) => ({
    target,
    file: `gradient-${target}.py`,
    prints: [['code-x', 'code-y']],
  })),
};
