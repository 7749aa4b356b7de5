import type { ScriptRequest, WrittenScript } from '../../../src/core/code/export-code.ts';
import { figures } from './figures.ts';
import { sgd } from './runs.ts';

const experiment = { ...figures.fit.experiment, runs: sgd(1, { id: 'cosine', settings: { over: 100 } }) };
const decay = [['rate-0'], ['rate-50'], ['rate-100']];

/** The fit with cosine decay; and what the frameworks' own cosines do, and do after their end. */
export const scripts: Readonly<Record<string, readonly (ScriptRequest | WrittenScript)[]>> = {
  cosine: [
    { target: 'numpy', experiment, print: 'end' },
    { target: 'pytorch', experiment, print: 'end' },
    { target: 'keras', experiment, print: 'end' },
  ],
  schedulers: [
    { target: 'pytorch', file: 'schedulers-pytorch.py', prints: [...decay, ['rate-150-pytorch']] },
    { target: 'keras', file: 'schedulers-keras.py', prints: [...decay, ['rate-150-keras']] },
  ],
};
