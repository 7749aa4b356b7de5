import type { ScriptRequest } from '../../../src/core/code/export-code.ts';
import { adagrad, figures } from './figures.ts';

const experiment = { ...figures.ravine.experiment, runs: [adagrad], steps: 20 };
/** The same in Keras' form, with Keras' ε; Keras would start from 0.1 and PyTorch starts from 0. */
const inKeras = {
  ...experiment,
  runs: [{ ...adagrad, form: 'keras' as const, settings: { ...adagrad.settings, initialAccumulator: 0 } }],
};

/** Adagrad in the first figure's ravine, in code. */
export const scripts: Readonly<Record<string, readonly ScriptRequest[]>> = {
  ravine: [
    { target: 'numpy', experiment, print: 'end' },
    { target: 'pytorch', experiment, print: 'end' },
    { target: 'keras', experiment: inKeras, print: 'end' },
  ],
};
