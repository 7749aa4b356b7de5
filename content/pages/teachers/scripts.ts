import type { ScriptRequest } from '../../../src/core/code/export-code.ts';
import { figures } from './figures.ts';

const { experiment } = figures.example;

/** The figure's runs in code. */
export const scripts: Readonly<Record<string, readonly ScriptRequest[]>> = {
  example: [
    { target: 'numpy', experiment, print: 'end' },
    { target: 'pytorch', experiment, print: 'end' },
  ],
};
