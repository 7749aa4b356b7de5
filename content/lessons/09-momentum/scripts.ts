import type { ScriptRequest } from '../../../src/core/code/export-code.ts';
import { figures, momentum } from './figures.ts';

const experiment = { ...figures.ravine.experiment, runs: [momentum(0.03, 0.7)], steps: 30 };
/** The same path, the velocity kept as PyTorch keeps it. */
const gathered = { ...experiment, runs: [{ ...momentum(0.03, 0.7), form: 'pytorch' as const }] };

/** A run of the ravine in code. */
export const scripts: Readonly<Record<string, readonly ScriptRequest[]>> = {
  ravine: [
    { target: 'numpy', experiment, print: 'end' },
    { target: 'pytorch', experiment: gathered, print: 'end' },
    { target: 'keras', experiment, print: 'end' },
  ],
};
