import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** What P of the second figure is, for its challenge: the reader is to leave it alone. */
const p = [0.5, 0.25, 0.125, 0.125];

export const figures = {
  predictions: {
    kind: 'predictions',
    state: { prediction: [0.8, 0.1, 0.05, 0.9, 0.05], label: [1, 0, 0, 1, 0], epsilon: '1e-7' },
    challenge: {
      asks: {
        ko: '꼭 하나만 틀린 채로 평균 손실을 0.2보다 작게',
        en: 'exactly one wrong, and a mean loss below 0.2',
      },
      now: { ko: '맞은 것 {correct}개, 평균 손실 {mean}', en: '{correct} of 5 right, mean loss {mean}' },
      goal: [
        { of: 'correct', is: 4 },
        { of: 'mean', below: 0.2 },
      ],
    },
  },
  'minus-log': { kind: 'surprise', state: { probability: 0.8, times: '1' } },
  distribution: {
    kind: 'distribution',
    state: { p, q: [0.25, 0.25, 0.25, 0.25] },
    challenge: {
      asks: { ko: '발산을 0.005보다 작게', en: 'a divergence below 0.005' },
      now: { ko: '{divergence}', en: '{divergence}' },
      goal: [{ of: 'divergence', below: 0.005 }],
      keep: p.map((share, at) => ({ of: 'p', at, is: share })),
    },
  },
  onehot: { kind: 'distribution', state: { p: [0, 1, 0, 0], q: [0.2, 0.6, 0.15, 0.05] } },
  guard: {
    kind: 'predictions',
    state: { prediction: [1, 0.9, 0.5, 0.01, 0], label: [1, 1, 1, 1, 1], epsilon: '1e-7' },
  },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  twice: {
    figure: 'minus-log',
    set: { probability: 0.25 },
    place: { field: 'probability' },
    within: 0.04,
  },
  'one-wrong': {
    figure: 'predictions',
    set: { prediction: [0.95, 0.05, 0.05, 0.35, 0.05] },
    choices: {
      larger: {
        says: { ko: '더 크다. 하나를 틀렸으므로', en: 'larger, since one answer is wrong' },
        holds: [{ of: 'mean', above: 0.65 }],
      },
      equal: {
        says: { ko: '거의 같다', en: 'about the same' },
        holds: [{ of: 'mean', above: 0.5, below: 0.65 }],
      },
      smaller: {
        says: { ko: '더 작다', en: 'smaller' },
        holds: [{ of: 'mean', below: 0.5 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
