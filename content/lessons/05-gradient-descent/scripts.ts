import type { ScriptRequest } from '../../../src/core/code/export-code.ts';
import { figures } from './figures.ts';

const { experiment } = figures.line;

/** The figure's run in code. */
export const scripts: Readonly<Record<string, readonly ScriptRequest[]>> = {
  line: [
    { target: 'numpy', experiment, print: 'end' },
    { target: 'pytorch', experiment, print: 'end' },
    { target: 'keras', experiment, print: 'end' },
  ],
};
