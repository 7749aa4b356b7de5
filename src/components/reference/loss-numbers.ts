import { logCosh, mse, msle } from '../../core/losses/index.ts';

/** Numbers that notes on losses print (content/reference/losses), by name. */
export const lossNumbers = {
  'msle-10-20': msle.value(20, 10),
  'msle-100-200': msle.value(200, 100),
  'mse-10-20': mse.value(20, 10),
  'mse-100-200': mse.value(200, 100),
  'msle-under': msle.value(50, 100),
  'msle-over': msle.value(150, 100),
  /** Where the loss of a prediction for 1 begins to bend downwards: 1 + ŷ = 2e. */
  'msle-inflection': 2 * Math.E - 1,
  'log-cosh-0.1': logCosh.value(0.1, 0),
  'log-cosh-1': logCosh.value(1, 0),
  'log-cosh-3': logCosh.value(3, 0),
  'log-cosh-10': logCosh.value(10, 0),
} as const satisfies Record<string, number>;
