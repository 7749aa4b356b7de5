import type { WrittenScript } from '../../../src/core/code/export-code.ts';

const prints = [['code-w', 'code-b']] as const;

/** Three epochs in code: how data come in batches is the framework's business, and no experiment says it. */
export const scripts: Readonly<Record<string, readonly WrittenScript[]>> = {
  epochs: [
    { target: 'numpy', file: 'epochs-numpy.py', prints },
    { target: 'pytorch', file: 'epochs-pytorch.py', prints },
    { target: 'keras', file: 'epochs-keras.py', prints },
  ],
};
