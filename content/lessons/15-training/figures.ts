import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

export const figures = {
  model: {
    kind: 'summary',
    state: { sizes: [784, 100, 10], flatten: 'yes' },
    challenge: {
      asks: {
        ko: '8 × 8 이미지(입력 64)를 열 클래스로 나누는, 매개변수가 모두 2,410개인 신경망',
        en: 'for pictures of 8 × 8 (64 inputs) and ten classes, a network of exactly 2,410 parameters',
      },
      now: { ko: '크기 {sizes}, 매개변수 {total}개', en: 'sizes {sizes}, {total} parameters' },
      goal: [
        { of: 'sizes', at: 0, is: 64 },
        { of: 'total', is: 2410 },
      ],
    },
  },
  log: { kind: 'log', state: { epoch: 3, part: 'loss' } },
} satisfies Record<string, LessonFigure>;

/** The first epoch whose logged accuracy is above nine in ten. */
export const passing = 6;

export const predictions = {
  first: {
    figure: 'log',
    set: { epoch: 1, part: 'val_loss' },
    choices: {
      larger: {
        says: {
          ko: 'val_loss가 더 크다. 처음 보는 예제이므로',
          en: 'val_loss is larger, since these examples are new',
        },
        holds: [
          { of: 'validationLoss', above: 2.1 },
          { of: 'loss', below: 2.1 },
        ],
      },
      smaller: {
        says: { ko: 'loss가 더 크다', en: 'loss is larger' },
        holds: [
          { of: 'validationLoss', below: 2.1 },
          { of: 'loss', above: 2.1 },
        ],
      },
      equal: {
        says: { ko: '거의 같다', en: 'they are about equal' },
        holds: [
          { of: 'validationLoss', above: 2.1 },
          { of: 'loss', above: 2.1 },
        ],
      },
    },
  },
  'nine-in-ten': {
    figure: 'log',
    set: { epoch: passing, part: 'accuracy' },
    place: { field: 'epoch' },
    within: 1,
  },
} satisfies Record<string, Prediction>;
