import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

export const figures = {
  sigmoid: {
    kind: 'sigmoid',
    state: { logit: -3, label: '1' },
    challenge: {
      asks: {
        ko: 'y = 0일 때 교차 엔트로피의 기울기는 0.99보다 크고 제곱 오차의 기울기는 0.001보다 작게',
        en: 'for y = 0 a slope of the cross-entropy above 0.99, of the squared error below 0.001',
      },
      now: {
        ko: 'y = {label}, 교차 엔트로피 {bceSlope}, 제곱 오차 {squaredSlope}',
        en: 'y = {label}, cross-entropy {bceSlope}, squared error {squaredSlope}',
      },
      // With the other label: with this one the text shows such a place.
      goal: [
        { of: 'label', is: '0' },
        { of: 'bceSlope', above: 0.99 },
        { of: 'squaredSlope', below: 0.001 },
      ],
    },
  },
  softmax: { kind: 'logits', state: { logits: [2, 1, 0.1], truth: '1', reach: '5' } },
  several: {
    kind: 'logits',
    state: { logits: [2, 1, 0.1], outputs: 'sigmoid', labels: [1, 0, 1] },
  },
  breaking: {
    kind: 'logits',
    state: { logits: [300, 100, -200], truth: '1', reach: '1000' },
    challenge: {
      asks: {
        ko: '세 로짓을 모두 음수로, 첫 번째는 −100보다 크게 두고 정의식 깨뜨리기',
        en: 'the formula broken, all three logits negative and the first above −100',
      },
      now: { ko: 'z = {logits}, 손실 {naive}', en: 'z = {logits}, loss {naive}' },
      goal: [
        { of: 'logits', at: 0, above: -100, below: 0 },
        { of: 'logits', at: 1, below: 0 },
        { of: 'logits', at: 2, below: 0 },
        { of: 'broken', is: 1 },
      ],
    },
  },
} satisfies Record<string, LessonFigure>;

/** Where the squared error of a sigmoid is steepest: there ŷ is a third. */
export const steepest = -0.7;

export const predictions = {
  steepest: {
    figure: 'sigmoid',
    set: { logit: steepest, label: '1' },
    place: { field: 'logit' },
    within: 0.5,
  },
  doubled: {
    figure: 'softmax',
    set: { logits: [4, 2, 0.2] },
    choices: {
      same: {
        says: { ko: '그대로다. 로짓의 비가 같으므로', en: 'it stays: the ratios are the same' },
        holds: [{ of: 'probabilities', at: 0, above: 0.6, below: 0.7 }],
      },
      grows: {
        says: { ko: '1에 더 가까워진다', en: 'it comes closer to 1' },
        holds: [{ of: 'probabilities', at: 0, above: 0.7 }],
      },
      falls: {
        says: { ko: '다른 로짓도 커지므로 작아진다', en: 'it falls, since the others grow as well' },
        holds: [{ of: 'probabilities', at: 0, below: 0.6 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
