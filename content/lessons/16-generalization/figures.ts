import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

export const figures = {
  curve: {
    kind: 'fit',
    state: { degree: 1 },
    challenge: {
      asks: {
        ko: '점 16개에 맞춘 12차 다항식으로, 떼어 둔 점의 손실을 0.25보다 작게',
        en: 'with degree 12 and sixteen points, a loss below 0.25 on what is held back',
      },
      now: { ko: '{degree}차, 떼어 둔 점에서 {validation}', en: 'degree {degree}, {validation} on what is held back' },
      goal: [
        { of: 'degree', is: 12 },
        { of: 'validation', below: 0.25 },
      ],
      keep: [
        { of: 'noise', is: 0.3 },
        { of: 'count', is: 16 },
        { of: 'seed', is: 1 },
      ],
    },
  },
  'by-heart': {
    kind: 'overfit',
    state: { epoch: 100, remedy: 'none' },
    challenge: {
      asks: {
        ko: '처방 없이, 떼어 둔 이미지의 손실이 가장 작을 때의 1% 안에서 멈추기',
        en: 'without a remedy, stop within 1% of the lowest loss on what is held back',
      },
      now: { ko: '{epoch}에포크, 가장 작을 때의 {times}배', en: 'epoch {epoch}, {times} times the lowest' },
      goal: [{ of: 'times', below: 1.01 }],
      keep: [{ of: 'remedy', is: 'none' }],
    },
  },
  islands: {
    kind: 'network',
    invites: {
      ko: '처음으로 되감아 재생하며 경계와 검증 곡선을 지켜보세요.',
      en: 'Play it from the beginning, and watch the boundary and the curve for validation.',
    },
    experiment: {
      surface: 'network',
      network: {
        data: { set: 'moons', noise: 0.2, labelNoise: 0.1 },
        layers: [{ width: 12 }, { width: 12 }],
      },
      runs: [
        { optimizer: 'adam', settings: { learningRate: 0.02 } },
        { optimizer: 'adamw', settings: { learningRate: 0.02, weightDecay: 0.5 } },
      ],
      steps: 1000,
    },
  },
  masks: { kind: 'dropout', state: { rate: 0.3, draws: 1, seed: 2 } },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  supple: {
    figure: 'curve',
    set: { degree: 12 },
    choices: {
      both: {
        says: { ko: '둘 다 줄어든다', en: 'both fall' },
        holds: [
          { of: 'training', below: 0.4 },
          { of: 'validation', below: 0.6 },
        ],
      },
      apart: {
        says: {
          ko: '훈련한 점에서는 줄고, 떼어 둔 점에서는 커진다',
          en: 'on the training points it falls, on the others it rises',
        },
        holds: [
          { of: 'training', below: 0.4 },
          { of: 'validation', above: 0.8 },
        ],
      },
      neither: {
        says: { ko: '둘 다 커진다', en: 'both rise' },
        holds: [{ of: 'training', above: 0.4 }],
      },
    },
  },
  stop: {
    figure: 'by-heart',
    set: { remedy: 'dropout-50', epoch: 33 },
    place: { field: 'epoch', is: { of: 'best' } },
    within: 8,
  },
} satisfies Record<string, Prediction>;
