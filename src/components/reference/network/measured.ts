import { deviationOf, initialParameters, type Network, type SchemeId, schemeIds } from '../../../core/network/index.ts';

/** The layer whose weights are measured: 784 numbers come in, 100 neurons. */
export const measuredLayer = { inputs: 784, width: 100 } as const;

/** What the weights of that layer are, as drawn with seed 1. */
export interface Measured {
  readonly scheme: SchemeId;
  /** Standard deviation by the formula, and of the weights. */
  readonly formula: number;
  readonly measured: number;
  /** Size of the largest weight. */
  readonly largest: number;
}

/** The schemes that draw, measured. */
export function measuredSchemes(): readonly Measured[] {
  const { inputs, width } = measuredLayer;
  const network: Pick<Network, 'inputs' | 'layers'> = { inputs, layers: [{ width, activation: { id: 'linear' } }] };
  return schemeIds
    .filter((scheme) => scheme !== 'zeros' && scheme !== 'constant')
    .map((scheme) => {
      const weights = initialParameters(network, { scheme }, 1).subarray(0, inputs * width);
      const mean = weights.reduce((sum, w) => sum + w, 0) / weights.length;
      const variance = weights.reduce((sum, w) => sum + (w - mean) ** 2, 0) / weights.length;
      return {
        scheme,
        formula: deviationOf({ scheme }, inputs, width),
        measured: Math.sqrt(variance),
        largest: weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0),
      };
    });
}
