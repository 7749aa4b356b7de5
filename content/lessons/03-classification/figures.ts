import type { LessonFigure } from '../../../src/lessons/figures.ts';

export const figures = {
  sigmoid: {
    kind: 'sigmoid',
    state: { logit: -3, label: '1' },
    challenge: {
      goal: [
        { of: 'label', is: '1' },
        { of: 'bceSlope', below: -0.99 },
        { of: 'squaredSlope', above: -0.001 },
      ],
    },
  },
  softmax: { kind: 'logits', state: { logits: [2, 1, 0.1], truth: '1', reach: '5' } },
  breaking: {
    kind: 'logits',
    state: { logits: [300, 100, -200], truth: '1', reach: '1000' },
    challenge: {
      goal: [
        { of: 'logits', at: 0, below: 0 },
        { of: 'logits', at: 1, below: 0 },
        { of: 'logits', at: 2, below: 0 },
        { of: 'broken', is: 1 },
      ],
    },
  },
} satisfies Record<string, LessonFigure>;
