import type { ScriptRequest } from '../../../src/core/code/export-code.ts';
import { figures, sgd, standardized } from './figures.ts';

const { experiment } = figures.scaling;
/** The answer of the challenge. */
const scaled = { ...experiment, data: standardized, runs: sgd(0.5), steps: 1 };

const inAll = (one: ScriptRequest['experiment']): readonly ScriptRequest[] => [
  { target: 'numpy', experiment: one, print: 'end' },
  { target: 'pytorch', experiment: one, print: 'end' },
  { target: 'keras', experiment: one, print: 'end' },
];

/** Hubble's line in code: as it is, and standardized. */
export const scripts: Readonly<Record<string, readonly ScriptRequest[]>> = {
  years: inAll(experiment),
  standardized: inAll(scaled),
};
