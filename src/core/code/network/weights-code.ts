import { deviationOf, type Layout } from '../../network/index.ts';
import type { Initialization } from '../../network/initialization.ts';
import { streamOf } from '../../random-at.ts';
import { indent, list } from '../lines.ts';
import { float } from '../python.ts';

/** The most weights and biases that are written out as numbers: where they can be drawn as we do, and where they cannot. */
const mostWritten = { drawn: 40, moved: 2000 };

/** Parameters that a network begins with, as code. */
export interface StartCode {
  /** A function that the lines need, if one. */
  readonly functions: readonly (readonly string[])[];
  readonly lines: readonly string[];
  readonly uses: 'uniform' | 'normal' | null;
}

/**
 * Lines that make one vector of all weights and biases, `name`: drawn by the same generator where the start is what the seed draws and that is
 * shorter, else the numbers themselves; null where these are too many.
 */
export function startCode(
  name: string,
  parameters: Float64Array,
  { layers }: Layout,
  drawn: { readonly initialization: Initialization; readonly seed: number } | null,
): StartCode | null {
  const isWritten = parameters.length <= (drawn ? mostWritten.drawn : mostWritten.moved);
  if (isWritten)
    return { functions: [], lines: list(`${name} = np.array(`, Array.from(parameters, float), ')'), uses: null };
  if (!drawn) return null;
  const { initialization, seed } = drawn;
  const { scheme } = initialization;
  const isFlat = scheme === 'zeros' || scheme === 'constant';
  const isNormal = scheme.endsWith('normal');
  const parts = layers.map(({ inputs, width }, l) => {
    const deviation = deviationOf(initialization, inputs, width);
    const size = isFlat || isNormal ? deviation : Math.sqrt(3) * deviation;
    const weights = isFlat
      ? `np.full(${inputs * width}, ${float(size)})`
      : `draw(${l}, ${inputs * width}, ${float(size)})`;
    return `${weights}, np.zeros(${width}),`;
  });
  const stream = `${streamOf('weights', 0)} + layer`;
  const from = seed >>> 0;
  const numbers = isNormal
    ? `normal(${from}, ${stream}, count)`
    : `(2 * uniform(${from}, ${stream}, np.arange(count), 0) - 1)`;
  return {
    functions: isFlat ? [] : [['def draw(layer, count, size):', `    return size * ${numbers}`]],
    lines: [`${name} = np.concatenate([`, ...indent(parts), '])'],
    uses: isFlat ? null : isNormal ? 'normal' : 'uniform',
  };
}
