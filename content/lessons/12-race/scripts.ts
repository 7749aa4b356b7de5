import type { ScriptRequest } from '../../../src/core/code/export-code.ts';
import { beale, ownBest } from './courses.ts';
import { entries, type Racer, racers } from './race.ts';

const { surface, starts, steps } = beale;

const ownSettings: Readonly<Partial<Record<Racer, Readonly<Record<string, number>>>>> = {
  momentum: { momentum: 0.9 },
  nag: { momentum: 0.9 },
  // Keras starts from 0.1, PyTorch from 0.
  adagrad: { initialAccumulator: 0 },
  rmsprop: { rho: 0.9 },
};

/** The winners of the sweep on Beale's function. */
export const race = { surface, starts, steps, runs: entries(ownBest) };

/** The same in Keras' forms, with Keras' ε. */
export const raceInKeras = {
  ...race,
  runs: racers.map((optimizer) => ({
    optimizer,
    form: 'keras' as const,
    settings: { ...ownSettings[optimizer], learningRate: ownBest[optimizer] },
  })),
};

export const scripts: Readonly<Record<string, readonly ScriptRequest[]>> = {
  race: [
    // Rounding decides where RMSprop ends: it hops about the minimum, and each hop magnifies what the last one left.
    { target: 'numpy', experiment: race, print: 'end', sensitive: ['rmsprop'] },
    { target: 'pytorch', experiment: race, print: 'end', sensitive: ['rmsprop'] },
    { target: 'keras', experiment: raceInKeras, print: 'end', sensitive: ['rmsprop'] },
  ],
};
