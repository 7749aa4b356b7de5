import type { Claim } from '../../../src/lessons/claim.ts';
import { firstStep, runsOf } from './runs.ts';

const rate = 0.2;
const [rest] = runsOf({
  surface: 'parabola',
  starts: [[3]],
  runs: [{ optimizer: 'rmsprop', settings: { rho: 0.9, learningRate: rate } }],
  steps: 200,
});
const distance = (k: number) => Math.abs(rest.at(k)[0]);
/** The length of step k, in multiples of η. */
const length = (k: number) => Math.abs(rest.at(k)[0] - rest.at(k - 1)[0]) / rate;
const lengths = Array.from({ length: 200 }, (_, i) => length(i + 1));
const shortest = Math.min(...lengths);
const shortestStep = lengths.indexOf(shortest) + 1;
/** The learning rate in use in step k: what the slope is multiplied by. */
const inUse = (k: number) => rate / Math.sqrt(rest.state(k).s[0]);
/** Curvature of the parabola x². */
const curvature = 2;
const thrown = firstStep(rest, (k) => k > shortestStep && distance(k) > 0.05);

/** The numbers of RMSprop's last steps, on the parabola that the text links. */
export const restClaims = {
  'rest-18': {
    value: length(18),
    digits: 2,
    // There is a longest step and no shortest: √s falls by no more than √ρ a step, slopes as fast as they please.
    holds: () => lengths.every((one) => one < 1 / Math.sqrt(1 - 0.9)) && lengths.some((one) => one < 0.001),
  },
  'rest-shortest-step': {
    value: shortestStep,
    // The steps shrink until then, and grow from then on, since the learning rate in use passes the limit for this curvature.
    holds: () =>
      inUse(shortestStep - 1) < 2 / curvature &&
      inUse(shortestStep + 1) > 2 / curvature &&
      lengths.slice(0, shortestStep).every((one, i) => i === 0 || one < lengths[i - 1]) &&
      lengths.slice(shortestStep, 85).every((one, i, all) => i === 0 || one > all[i - 1]),
  },
  'rest-shortest': { value: Math.floor(-Math.log10(shortest)), holds: () => shortest < 1e-19 && shortest > 1e-20 },
  'rest-limit': { value: 2 / curvature },
  'rest-thrown': {
    value: thrown,
    holds: () => distance(35) < 1e-5 && distance(85) < 1e-5 && lengths.slice(thrown).some((one) => one > 1),
  },
  'rmsprop-rest': {
    value: distance(200),
    digits: 1,
    // Two points in turn, half of η to either side.
    holds: () =>
      [199, 200].every((k) => Math.abs(distance(k) - rate / 2) < 0.001 && Math.abs(length(k) - 1) < 0.01) &&
      rest.at(199)[0] * rest.at(200)[0] < 0,
  },
} satisfies Record<string, Claim>;
