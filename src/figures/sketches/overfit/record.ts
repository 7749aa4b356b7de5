/*
 * One network trained on too few pictures of clothes, as it is and with remedies: 14 × 14 pixels, 196-100-10 with ReLU, He's start, AdamW. A test trains
 * it anew and holds these numbers against it.
 */

/** What all trainings have in common. */
export const recipe = { hidden: 100, batch: 32, epochs: 100, rate: 0.002, seed: 1, validation: 500 } as const;

/** What is done against overfitting: a share of hidden neurons silenced, a decay of the weights, more pictures. */
export const remedies = {
  none: { dropout: 0, decay: 0, training: 500 },
  'dropout-20': { dropout: 0.2, decay: 0, training: 500 },
  'dropout-50': { dropout: 0.5, decay: 0, training: 500 },
  decay: { dropout: 0, decay: 0.5, training: 500 },
  data: { dropout: 0, decay: 0, training: 2000 },
} as const;

export type RemedyId = keyof typeof remedies;
