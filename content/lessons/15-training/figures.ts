import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';
import { circles } from '../../gallery.ts';

const keras = (optimizer: 'adam' | 'rmsprop', learningRate: number) =>
  ({ optimizer, form: 'keras', settings: { learningRate } }) as const;

/** A seed with which the other optimizer is ahead. */
export const otherSeed = 4;

/** The first epoch of the log whose mean over the batches is lower than what is measured on the rest at its end. */
export const crossing = 11;

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
  log: {
    kind: 'log',
    state: { epoch: 3, part: 'loss' },
    challenge: {
      asks: {
        ko: 'loss가 처음으로 val_loss보다 작아지는 에포크',
        en: 'the first epoch whose loss is lower than its val_loss',
      },
      now: { ko: 'loss {loss}, val_loss {validationLoss}', en: 'loss {loss}, val_loss {validationLoss}' },
      goal: [{ of: 'epoch', is: crossing }],
    },
  },
  coin: {
    kind: 'network',
    invites: {
      ko: '‘시드 바꾸기’를 눌러 가며 둘의 검증 결과를 견주어 보세요.',
      en: 'Press “New seed” again and again, and compare what the two come to on validation data.',
    },
    experiment: {
      surface: 'network',
      network: { data: { set: 'moons', noise: 0.25, labelNoise: 0.05 }, batch: 16 },
      runs: [keras('adam', 0.02), keras('rmsprop', 0.02)],
      steps: 400,
      seed: 8,
    },
  },
  plane: { kind: 'descent', experiment: circles },
} satisfies Record<string, LessonFigure>;

/** The first epoch whose logged accuracy is above nine in ten. */
export const passing = 6;

/** Adam's place among the runs. */
const adamRun = circles.runs.findIndex(({ optimizer }) => optimizer === 'adam');

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
  elsewhere: {
    figure: 'plane',
    set: { starts: [[-8, 8]] },
    choices: {
      first: {
        says: { ko: '여기서도 첫째', en: 'the first, here too' },
        holds: [{ quantity: { lossOf: adamRun }, below: 0.0037 }],
      },
      middle: {
        says: { ko: '둘째에서 다섯째 사이', en: 'something between the second and the fifth' },
        holds: [{ quantity: { lossOf: adamRun }, above: 0.0037, below: 0.0299 }],
      },
      last: {
        says: { ko: '꼴찌', en: 'the last' },
        holds: [{ quantity: { lossOf: adamRun }, above: 0.0299 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
