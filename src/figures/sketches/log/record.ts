/*
 * The log of one training: pictures of digits, a network 64-32-10 with ReLU, Adam at Keras' defaults, Glorot's start. A test trains it anew and
 * holds these numbers against it, all but the time.
 */

/** What was trained, and how. */
export const recipe = {
  widths: [64, 32, 10],
  batch: 32,
  epochs: 12,
  rate: 0.001,
  seed: 1,
  validation: 0.2,
} as const;

/** Examples to train on, and those held back. */
export const counts = { training: 1438, validation: 359 } as const;

/** Seconds that an update took, measured once, in Node. */
export const secondsPerUpdate = 0.00017;

/**
 * Epoch by epoch, rounded to six decimals: loss and accuracy as Keras logs them, means over the epoch's batches, each as of before its update; loss
 * and accuracy on what was held back, and on the training examples, both as of the end of the epoch.
 */
export const epochs: readonly (readonly [
  loss: number,
  accuracy: number,
  validationLoss: number,
  validationAccuracy: number,
  lossAfter: number,
  accuracyAfter: number,
])[] = [
  [2.166794, 0.234353, 2.016755, 0.339833, 1.996024, 0.376912],
  [1.813376, 0.529207, 1.636431, 0.635097, 1.591377, 0.678025],
  [1.398087, 0.772601, 1.238314, 0.821727, 1.196374, 0.838665],
  [1.048127, 0.858832, 0.939714, 0.866295, 0.903037, 0.884562],
  [0.804547, 0.890125, 0.739908, 0.89415, 0.707403, 0.902643],
  [0.642157, 0.90612, 0.603183, 0.905292, 0.575689, 0.915855],
  [0.532799, 0.91516, 0.507258, 0.924791, 0.485003, 0.924896],
  [0.456594, 0.924896, 0.447511, 0.91922, 0.419747, 0.928373],
  [0.396762, 0.929764, 0.388969, 0.941504, 0.367561, 0.938108],
  [0.353697, 0.938108, 0.350091, 0.933148, 0.330972, 0.939499],
  [0.315726, 0.938108, 0.318858, 0.935933, 0.295472, 0.945758],
  [0.283847, 0.94854, 0.29357, 0.938719, 0.265839, 0.951321],
];
