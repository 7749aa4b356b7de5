import type { ScriptRequest } from '../../../src/core/code/export-code.ts';
import { adamw, figures } from './figures.ts';

const experiment = { ...figures.decay.experiment, runs: [adamw] };
/** The same in Keras' form, with Keras' ε. */
const inKeras = { ...experiment, runs: [{ ...adamw, form: 'keras' as const }] };

/** AdamW of the figure on weight decay, in code. */
export const scripts: Readonly<Record<string, readonly ScriptRequest[]>> = {
  decay: [
    { target: 'numpy', experiment, print: 'end' },
    { target: 'pytorch', experiment, print: 'end' },
    { target: 'keras', experiment: inKeras, print: 'end' },
  ],
};
