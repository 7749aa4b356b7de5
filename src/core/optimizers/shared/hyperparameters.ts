import type { Hyperparameter } from '../optimizer.ts';

/** The learning rate, which every optimizer has. */
export const learningRate: Hyperparameter = {
  symbol: '\\eta',
  names: { pytorch: 'lr', keras: 'learning_rate', optax: 'learning_rate' },
  range: [1e-5, 10],
  scale: 'log',
  main: true,
};

/** The share of the last velocity that is kept. */
export const momentum: Hyperparameter = {
  symbol: '\\beta',
  names: { pytorch: 'momentum', keras: 'momentum', optax: 'momentum' },
  range: [0, 0.99],
  scale: 'linear',
  main: true,
};

/** The share of the average gradient (the first moment) that is kept. */
export const beta1: Hyperparameter = {
  symbol: '\\beta_1',
  names: { pytorch: 'betas[0]', keras: 'beta_1', optax: 'b1' },
  range: [0, 0.99],
  scale: 'linear',
  main: true,
};

/** The share of the average squared gradient (the second moment) that is kept. */
export const beta2: Hyperparameter = {
  symbol: '\\beta_2',
  names: { pytorch: 'betas[1]', keras: 'beta_2', optax: 'b2' },
  range: [0.5, 0.9999],
  scale: 'linear',
};

/** AMSGrad, on or off: the second moment never shrinks. */
export const amsgrad: Hyperparameter = {
  symbol: '\\text{AMSGrad}',
  names: { pytorch: 'amsgrad', keras: 'amsgrad' },
  range: [0, 1],
  scale: 'flag',
  optional: true,
};

/** Without the bias correction, on or off: averages that start at 0 go into the step as they are. No framework has it. */
export const uncorrected: Hyperparameter = {
  ...amsgrad,
  symbol: '\\text{uncorrected}',
  names: {},
};

/** The small constant that keeps a division finite. */
export const epsilon: Hyperparameter = {
  symbol: '\\varepsilon',
  names: { pytorch: 'eps', keras: 'epsilon', optax: 'eps' },
  range: [1e-10, 1e-1],
  scale: 'log',
};

/** The pull towards zero; `weight-decay.ts` has the two ways to write it. */
export const weightDecay: Hyperparameter = {
  symbol: '\\lambda',
  names: { pytorch: 'weight_decay', keras: 'weight_decay' },
  range: [0, 0.1],
  scale: 'linear',
  optional: true,
};
