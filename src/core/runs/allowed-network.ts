import { exampleSetIds, featuresFor, kindOfExamples, scalingsFor } from '../examples/kinds.ts';
import type { Experiment } from '../experiment/experiment.ts';
import {
  activationIds,
  initializationIds,
  lossesFor,
  networkLimits,
  parametersOfActivation,
  planeIds,
} from '../grounds/network/names.ts';
import { type NetworkSetup, networkOf } from '../grounds/network/network-ground.ts';
import { hasPictures, parameterCount } from '../grounds/network/shape.ts';
import { dataLimits } from '../reading/limits.ts';

/** What may stand somewhere: one of some names, or, in words, something else. */
export type Allowed = { readonly names: readonly string[] } | { readonly words: string };

type Row = readonly [
  field: RegExp,
  answer: (context: { readonly experiment: Experiment }, ...parts: string[]) => Allowed | undefined,
];

const say = (words: string) => (): Allowed => ({ words });
const between = (low: number, high: number) => say(`a number from ${low} to ${high}`);
const whole = (low: number, high: number) => say(`a whole number from ${low} to ${high}`);
const oneOf = (names: readonly string[]) => (): Allowed => ({ names });
const anObject = say('an object');

/** What depends on the network as it was completed. */
const by =
  (answer: (network: NetworkSetup) => Allowed): Row[1] =>
  ({ experiment: { ground } }) => {
    const network = networkOf(ground);
    return network && answer(network);
  };

const { apart, dropout, gain, layers, noise, parameters, penalty, plane, spanned, width } = networkLimits;

/** What may stand in a field of a network, by the field's name in a notice. */
export const networkValues: readonly Row[] = [
  [/^network(\.data|\.initialization|\.plane|\.layers\.\d+(\.settings)?)?$/, anObject],
  [/^network\.data\.set$/, oneOf(exampleSetIds)],
  [/^network\.(data|plane)\.seed$/, whole(0, 2 ** 32 - 1)],
  [/^network\.data\.count$/, by(({ data }) => whole(2, kindOfExamples(data.set).most)())],
  [/^network\.data\.noise$/, between(0, noise)],
  [/^network\.data\.labelNoise$/, between(0, 1)],
  [/^network\.data\.classes$/, say('2, 3 or 4')],
  [/^network\.data\.(validation|test)$/, say(`a number from 0 to ${apart}, both together at most ${apart}`)],
  [/^network\.data\.shuffled$/, say('0 or 1')],
  [/^network\.data\.scaling$/, by(({ data }) => ({ names: scalingsFor(data.set) }))],
  [
    /^network\.data\.points(\.\d+)?$/,
    say(`1 to ${dataLimits.points} points [x, y, class or value] of the set own-classes or own-values`),
  ],
  [/^network\.inputs$/, by(({ data }) => ({ names: featuresFor(data.set) }))],
  [/^network\.layers$/, say(`a list of at most ${layers} layers`)],
  [/^network\.layers\.\d+\.width$/, by((one) => whole(1, width[hasPictures(one) ? 'pictures' : 'points'])())],
  [/^network\.layers\.\d+\.activation$/, oneOf(activationIds)],
  [
    /^network\.layers\.(\d+)\.settings\.(\w+)$/,
    ({ experiment: { ground } }, layer, name) => {
      const range = parametersOfActivation(networkOf(ground)?.layers[Number(layer)]?.activation ?? '')[name];
      return range && (range[3] ? { words: '0 or 1' } : between(range[1], range[2])());
    },
  ],
  [/^network\.layers\.\d+\.dropout$/, between(0, dropout)],
  [/^network\.parameters$/, say(`at most ${parameters}`)],
  [/^network\.loss$/, by(({ data }) => ({ names: lossesFor(data) }))],
  [/^network\.delta$/, between(1e-6, 1e6)],
  [/^network\.l[12]$/, between(0, penalty)],
  [/^network\.initialization\.scheme$/, oneOf(initializationIds)],
  [/^network\.initialization\.gain$/, between(0, gain)],
  [/^network\.batch$/, by(({ data }) => whole(0, kindOfExamples(data.set).most)())],
  [/^network\.plane\.kind$/, oneOf(planeIds)],
  [/^network\.plane\.size$/, between(plane.smallest, plane.largest)],
  [
    /^network\.plane\.from(\.\d+)?$/,
    say(`at most ${spanned} places [s, t], two numbers from ${-plane.largest} to ${plane.largest}`),
  ],
  [/^network\.plane\.(first|second)$/, by((one) => ({ words: `two places from 0 to ${parameterCount(one) - 1}` }))],
];

/** The fields that an object of a network may have, by its name in a notice. */
export const networkFields: readonly Row[] = [
  [/^network$/, by((one) => ({ names: Object.keys(one) }))],
  [/^network\.data$/, by(({ data }) => ({ names: Object.keys(data) }))],
  [/^network\.layers\.\d+$/, oneOf(['width', 'activation', 'settings', 'dropout'])],
  [
    /^network\.layers\.(\d+)\.settings$/,
    ({ experiment: { ground } }, layer) => ({
      names: Object.keys(parametersOfActivation(networkOf(ground)?.layers[Number(layer)]?.activation ?? '')),
    }),
  ],
  [/^network\.initialization$/, oneOf(['scheme', 'gain'])],
  [/^network\.plane$/, by((one) => ({ names: Object.keys(one.plane) }))],
];
