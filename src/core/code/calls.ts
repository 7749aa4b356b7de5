import type { FormId, Framework, Settings } from '../optimizers/optimizer.ts';

/**
 * How a framework writes one of our optimizers. Its arguments are the hyperparameters' `names` in that framework; one without a name there
 * has to stand in `needs`.
 */
export interface Call {
  /** The class in `torch.optim` or `keras.optimizers`, the function in `optax`. */
  readonly name: string;
  /**
   * The forms whose updates this call makes, the framework's own one first; with each the settings that the framework does not ask for, or
   * that have to be so for this form and the framework's to be one and the same.
   */
  readonly needs: Readonly<Partial<Record<FormId, Settings>>>;
  /** Settings with which the framework does something else, or nothing. */
  readonly unless?: Settings;
  /** Forms that go the framework's way only as long as the learning rate stays the same. */
  readonly atConstantRate?: readonly FormId[];
  /** True where the framework keeps a number of the update in single precision. */
  readonly isSingle?: true;
  /** Arguments that choose between optimizers of ours. */
  readonly fixed?: Readonly<Record<string, boolean | string>>;
}

/**
 * Calls to choose from, the first one that fits; `none`: the framework has no such optimizer; `otherwise`: it has one of that name that
 * computes something else than any of our forms.
 */
export type Writing = readonly Call[] | 'none' | 'otherwise';

const call = (name: string, needs: Call['needs'], more: Omit<Call, 'name' | 'needs'> = {}): Call => ({
  name,
  needs,
  ...more,
});

const nowhere: Readonly<Record<Framework, Writing>> = { pytorch: 'none', keras: 'none', optax: 'none' };

const undecayed = { weightDecay: 0 };

/**
 * How each framework writes each optimizer: the one place that says so. `tests/golden/FRAMEWORKS.md` has the rules side by side. A new
 * optimizer gets its row here; the tests compare the rows with the frameworks' recorded runs and run the scripts they make.
 */
export const calls: Readonly<Record<string, Readonly<Record<Framework, Writing>>>> = {
  sgd: {
    pytorch: [call('SGD', { pytorch: {}, keras: {} })],
    keras: [call('SGD', { keras: {}, pytorch: {} })],
    optax: [call('sgd', { pytorch: undecayed, keras: undecayed })],
  },
  momentum: {
    pytorch: [call('SGD', { pytorch: {}, keras: undecayed }, { atConstantRate: ['keras'] })],
    keras: [
      call(
        'SGD',
        { keras: { dampening: 0 }, pytorch: { dampening: 0, ...undecayed } },
        { atConstantRate: ['pytorch'] },
      ),
    ],
    optax: [
      call(
        'sgd',
        { pytorch: { dampening: 0, ...undecayed }, keras: { dampening: 0, ...undecayed } },
        { atConstantRate: ['keras'] },
      ),
    ],
  },
  nag: {
    pytorch: [
      call(
        'SGD',
        { pytorch: {}, keras: undecayed },
        { fixed: { nesterov: true }, unless: { momentum: 0 }, atConstantRate: ['keras'] },
      ),
      // PyTorch refuses Nesterov's form without momentum, where it is plain descent.
      call('SGD', { pytorch: { momentum: 0 }, keras: { momentum: 0 } }),
    ],
    keras: [call('SGD', { keras: {}, pytorch: undecayed }, { fixed: { nesterov: true }, atConstantRate: ['pytorch'] })],
    optax: [
      call('sgd', { pytorch: undecayed, keras: undecayed }, { fixed: { nesterov: true }, atConstantRate: ['keras'] }),
    ],
  },
  adagrad: {
    pytorch: [call('Adagrad', { pytorch: {} })],
    keras: [call('Adagrad', { keras: { learningRateDecay: 0 } })],
    optax: [call('adagrad', { keras: { learningRateDecay: 0, ...undecayed } })],
  },
  rmsprop: {
    pytorch: [call('RMSprop', { pytorch: {} })],
    keras: [call('RMSprop', { keras: {} })],
    optax: [
      call('rmsprop', { keras: undecayed }, { fixed: { eps_in_sqrt: true } }),
      // ε outside the root with the learning rate inside the velocity is nobody's form: at a constant rate it is PyTorch's.
      call('rmsprop', { pytorch: undecayed }, { fixed: { eps_in_sqrt: false }, atConstantRate: ['pytorch'] }),
    ],
  },
  adadelta: {
    pytorch: [call('Adadelta', { pytorch: {}, optax: {}, keras: undecayed })],
    keras: [call('Adadelta', { keras: {}, pytorch: undecayed, optax: undecayed })],
    optax: [call('adadelta', { optax: {}, pytorch: {}, keras: undecayed })],
  },
  adam: {
    pytorch: [call('Adam', { pytorch: {}, optax: { amsgrad: 0 } })],
    keras: [call('Adam', { keras: {} })],
    optax: [
      call('adam', { optax: { amsgrad: 0, ...undecayed }, pytorch: { amsgrad: 0, ...undecayed } }),
      call('amsgrad', { optax: { amsgrad: 1, ...undecayed } }),
    ],
  },
  adamw: {
    pytorch: [call('AdamW', { pytorch: {}, optax: { amsgrad: 0 } })],
    keras: [call('AdamW', { keras: {} })],
    optax: [call('adamw', { optax: { amsgrad: 0 }, pytorch: { amsgrad: 0 } })],
  },
  adamax: {
    pytorch: [call('Adamax', { pytorch: {}, optax: {} })],
    keras: [call('Adamax', { keras: {} })],
    optax: [call('adamax', { optax: undecayed, pytorch: undecayed })],
  },
  nadam: {
    // Given 0, PyTorch would halve β₁ for ever.
    pytorch: [call('NAdam', { pytorch: {}, optax: {} }, { unless: { momentumDecay: 0 } })],
    keras: [call('Nadam', { keras: { momentumDecay: 1 } })],
    optax: [call('nadam', { optax: { momentumDecay: 0, ...undecayed }, pytorch: { momentumDecay: 0, ...undecayed } })],
  },
  radam: {
    pytorch: [call('RAdam', { pytorch: { threshold: 5 } })],
    keras: 'none',
    optax: [call('radam', { optax: undecayed })],
  },
  lion: {
    pytorch: 'none',
    keras: [call('Lion', { keras: {}, optax: {} })],
    optax: [call('lion', { optax: {}, keras: {} })],
  },
  ftrl: { ...nowhere, keras: [call('Ftrl', { keras: {} })] },
  armijo: { ...nowhere, optax: 'otherwise' },
  newton: nowhere,
  lbfgs: {
    pytorch: [
      call('LBFGS', { pytorch: { lineSearch: 0 }, textbook: { lineSearch: 0 } }),
      call(
        'LBFGS',
        { pytorch: { lineSearch: 1 }, textbook: { lineSearch: 1 } },
        { fixed: { line_search_fn: 'strong_wolfe' } },
      ),
    ],
    keras: 'none',
    optax: 'otherwise',
  },
  adabelief: { ...nowhere, optax: [call('adabelief', { optax: {} })] },
  yogi: { ...nowhere, optax: [call('yogi', { optax: { initialAccumulator: 1e-6 } })] },
  lamb: { pytorch: 'none', keras: [call('Lamb', { keras: {} })], optax: [call('lamb', { keras: {} })] },
  rprop: { pytorch: [call('Rprop', { pytorch: {} })], keras: 'none', optax: [call('rprop', { optax: {} })] },
  asgd: { ...nowhere, pytorch: [call('ASGD', { pytorch: {} }, { isSingle: true })] },
  // Optax estimates the Hessian's diagonal at random; our form takes the exact one.
  sophia: { ...nowhere, optax: 'otherwise' },
};
