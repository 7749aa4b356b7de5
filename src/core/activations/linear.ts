import { defineActivation } from './activation.ts';

/** None at all: the sum itself. Layers of it, however many, are together one straight map. */
export const linearKind = defineActivation({
  id: 'linear',
  parameters: {},
  pytorch: 'Identity()',
  keras: 'linear',
  jax: 'identity',
  tex: (z = 'z') => z,
  slopeTex: () => '1',
  source: 'the identity',
  make: () => ({
    value: (z) => z,
    slope: () => 1,
    apply() {},
    applyWithSlopes(_, slopes, count) {
      for (let i = 0; i < count; i++) slopes[i] = 1;
    },
  }),
});
