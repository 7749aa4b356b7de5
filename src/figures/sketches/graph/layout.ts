/** A pixel of the picture. */
export type Place = readonly [x: number, y: number];

export const height = 416;
/** Radius of a neuron, and pixels of a weight's track on either side of 0. */
export const [radius, reach] = [26, 32];

/** Where everything stands, in a picture of that width. */
export interface Layout {
  readonly inputs: readonly [Place, Place];
  /** The neurons; the last one is the output. */
  readonly neurons: readonly [Place, Place, Place];
  readonly loss: Place;
  /** The middle of the track of each parameter, and where its edge begins and ends. */
  readonly tracks: readonly Place[];
  readonly edges: readonly (readonly [from: Place, to: Place])[];
  /** Where the two labels of each parameter begin, from the middle of its track, and on which side of its edge the blame comes back. */
  readonly labels: readonly { readonly dy: readonly [weight: number, gradient: number]; readonly side: 1 | -1 }[];
  /** The middle of the track of each input. */
  readonly inputTracks: readonly [Place, Place];
}

/** The layout of a picture of that width. */
export function layoutOf(width: number): Layout {
  const [upper, middle, lower] = [102, 200, 290];
  const apart = radius + reach + 4;
  const x = [30, Math.round(0.51 * width), width - 58];
  const inputs: [Place, Place] = [
    [x[0], upper],
    [x[0], lower],
  ];
  const neurons: [Place, Place, Place] = [
    [x[1], upper],
    [x[1], lower],
    [x[2], middle],
  ];
  const above = ([left, top]: Place): Place => [left, top - apart];
  const below = ([left, top]: Place): Place => [left, top + apart];
  const biasTracks = [above(neurons[0]), below(neurons[1]), above(neurons[2])];
  const edges: (readonly [Place, Place])[] = [
    [inputs[0], neurons[0]],
    [inputs[1], neurons[0]],
    [inputs[0], neurons[1]],
    [inputs[1], neurons[1]],
    [biasTracks[0], neurons[0]],
    [biasTracks[1], neurons[1]],
    [neurons[0], neurons[2]],
    [neurons[1], neurons[2]],
    [biasTracks[2], neurons[2]],
  ];
  // Those that cross have theirs apart, nearer to where they come from.
  const shares = [0.42, 0.36, 0.36, 0.46, 0, 0, 0.36, 0.36, 0];
  const tracks = edges.map(([[x0, y0], [x1, y1]], i): Place => {
    const share = shares[i];
    return [Math.round(x0 + share * (x1 - x0)), Math.round(y0 + share * (y1 - y0))];
  });
  const over = { dy: [-20, -5], side: -1 } as const;
  const under = { dy: [18, 33], side: 1 } as const;
  const beside = { dy: [-5, 12], side: -1 } as const;
  return {
    inputs,
    neurons,
    loss: [x[2], 332],
    tracks,
    edges,
    labels: [over, under, over, under, beside, { ...beside, side: 1 }, over, under, beside],
    inputTracks: [above(inputs[0]), below(inputs[1])],
  };
}
