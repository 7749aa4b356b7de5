import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** The parts of a first time through the loop up to where its loss is known, and up to where its update is next. */
export const toLoss = 4;
export const toStep = 16;

export const figures = {
  graph: {
    kind: 'graph',
    state: { step: toLoss },
    challenge: {
      asks: {
        ko: '손실은 0이 아닌데 그래디언트는 정확히 0인 가중치',
        en: 'a weight whose gradient is exactly 0 though the loss is not',
      },
      now: { ko: '손실 {loss}, 그런 가중치 {zeros}개', en: 'loss {loss}, such weights: {zeros}' },
      goal: [
        { of: 'zeros', above: 0 },
        { of: 'loss', above: 0.01 },
      ],
      // With one of them at 0 the text shows such a weight.
      keep: [
        { of: 'inputs', at: 0, is: 1 },
        { of: 'inputs', at: 1, is: 2 },
      ],
    },
  },
  piled: { kind: 'graph', state: { zero: 'forgotten', step: 17 + toStep } },
  muted: {
    kind: 'graph',
    state: { activation: 'sigmoid', step: toStep },
    challenge: {
      asks: {
        ko: 'δ는 −1보다 작은데 δ₁의 크기는 0.001이 안 되게',
        en: 'δ below −1, and yet δ₁ within 0.001 of zero',
      },
      now: { ko: 'δ₁, δ₂, δ = {blames}', en: 'δ₁, δ₂, δ = {blames}' },
      goal: [
        { of: 'blames', at: 0, above: -0.001, below: 0.001 },
        { of: 'blames', at: 2, below: -1 },
        // With v₁ at 0 nothing would come back either, but not for the neuron's sake.
        { of: 'weights', at: 6, above: 0.5 },
      ],
    },
  },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  'after-step': {
    figure: 'graph',
    set: { step: 17 },
    place: { field: 'weights', at: 1, handle: 1, is: { of: 'present', at: 1 } },
    within: 0.12,
  },
  forgotten: {
    figure: 'piled',
    set: { step: 51 },
    choices: {
      falls: {
        says: { ko: '계속 줄어든다', en: 'it goes on falling' },
        holds: [{ of: 'loss', below: 0.19 }],
      },
      same: {
        says: { ko: '거의 그대로다', en: 'it hardly changes' },
        holds: [{ of: 'loss', above: 0.19, below: 0.24 }],
      },
      rises: {
        says: { ko: '다시 커진다', en: 'it rises again' },
        holds: [{ of: 'loss', above: 0.24 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
