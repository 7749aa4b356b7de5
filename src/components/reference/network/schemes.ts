import type { SchemeId } from '../../../core/network/index.ts';

/** What the table of initializations says of a scheme. */
export interface SchemeEntry {
  /**
   * Standard deviation of the weights in TeX: g the gain, n the numbers that come in, m the neurons; and the limit of an even distribution.
   * `constant` has its value in place of both.
   */
  readonly deviation: string;
  readonly limit?: string;
  /** The same in `keras.initializers`, `torch.nn.init` (behind the tensor) and `jax.nn.initializers`; null where there is none. */
  readonly keras: string;
  readonly pytorch: string;
  readonly jax: string | null;
}

/** The schemes of the core, as they are looked up. */
export const schemeEntries: Readonly<Record<SchemeId, SchemeEntry>> = {
  zeros: { deviation: '0', keras: 'Zeros()', pytorch: 'zeros_(w)', jax: 'zeros' },
  constant: { deviation: '0', keras: 'Constant(g)', pytorch: 'constant_(w, g)', jax: 'constant(g)' },
  uniform: {
    deviation: '\\frac{g}{\\sqrt{3}}',
    limit: 'g',
    keras: 'RandomUniform(-g, g)',
    pytorch: 'uniform_(w, -g, g)',
    // `uniform(scale)` there begins at 0.
    jax: null,
  },
  normal: { deviation: 'g', keras: 'RandomNormal(0, g)', pytorch: 'normal_(w, 0, g)', jax: 'normal(g)' },
  'glorot-uniform': {
    deviation: 'g \\sqrt{\\frac{2}{n + m}}',
    limit: 'g \\sqrt{\\frac{6}{n + m}}',
    keras: 'GlorotUniform()',
    pytorch: 'xavier_uniform_(w, g)',
    jax: 'glorot_uniform()',
  },
  'glorot-normal': {
    deviation: 'g \\sqrt{\\frac{2}{n + m}}',
    keras: 'GlorotNormal()',
    pytorch: 'xavier_normal_(w, g)',
    jax: 'glorot_normal()',
  },
  'he-uniform': {
    deviation: 'g \\sqrt{\\frac{2}{n}}',
    limit: 'g \\sqrt{\\frac{6}{n}}',
    keras: 'HeUniform()',
    pytorch: 'kaiming_uniform_(w)',
    jax: 'he_uniform()',
  },
  'he-normal': {
    deviation: 'g \\sqrt{\\frac{2}{n}}',
    keras: 'HeNormal()',
    pytorch: 'kaiming_normal_(w)',
    jax: 'he_normal()',
  },
  'lecun-uniform': {
    deviation: 'g \\sqrt{\\frac{1}{n}}',
    limit: 'g \\sqrt{\\frac{3}{n}}',
    keras: 'LecunUniform()',
    pytorch: "kaiming_uniform_(w, nonlinearity='linear')",
    jax: 'lecun_uniform()',
  },
  'lecun-normal': {
    deviation: 'g \\sqrt{\\frac{1}{n}}',
    keras: 'LecunNormal()',
    pytorch: "kaiming_normal_(w, nonlinearity='linear')",
    jax: 'lecun_normal()',
  },
};
