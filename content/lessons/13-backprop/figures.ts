import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** The parts of a first time through the loop up to where its loss is known, and up to where its update is next. */
export const toLoss = 4;
export const toStep = 16;

/** Exclusive or for nine parameters: what two of them, counted in the order of layers, are to the loss. */
const nine = (first: number, second: number) =>
  ({
    data: { set: 'xor', count: 80, noise: 0.15, validation: 0, test: 0 },
    layers: [{ width: 2, activation: 'tanh' }],
    plane: { kind: 'weights', first, second, size: 5 },
  }) as const;

/** The same network, cut along the weights from its first input to both neurons. */
export const fromFirst = nine(0, 2);

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
  plane: {
    kind: 'descent',
    experiment: {
      surface: 'network',
      network: nine(6, 7),
      starts: [[3, 0]],
      runs: [{ optimizer: 'sgd', settings: { learningRate: 0.1 } }],
      steps: 20,
    },
  },
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
  below: {
    figure: 'plane',
    set: { steps: 300 },
    choices: {
      above: {
        says: {
          ko: '0.7보다 크다. 그릇의 바닥까지는 가지 못한다',
          en: 'above 0.7: it does not get to the bottom of the bowl',
        },
        holds: [{ quantity: { lossOf: 0 }, above: 0.72 }],
      },
      bottom: {
        says: { ko: '0.7에 가깝다. 거기가 바닥이다', en: 'close to 0.7, for that is the bottom' },
        holds: [{ quantity: { lossOf: 0 }, above: 0.67, below: 0.72 }],
      },
      below: {
        says: { ko: '0.7보다 훨씬 작다', en: 'far below 0.7' },
        holds: [{ quantity: { lossOf: 0 }, below: 0.67 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
