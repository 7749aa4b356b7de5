import { cafePoints } from '../../../src/core/data/cafe.ts';
import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** The café's eight days. */
export const points = cafePoints;

/** One window for every loss and every point moved, so that it is the landscape that changes. */
export const window = [0.5, 1.5, 2.25] as const;

export const figures = {
  fit: {
    kind: 'point',
    invites: { ko: '점 {handle}이나 데이터를 끌어 보세요.', en: 'Drag the point {handle}, or the data.' },
    experiment: {
      surface: 'linear-regression',
      data: { set: 'own', points, window },
      starts: [[-0.4, 1]],
      runs: [{ optimizer: 'sgd' }],
      steps: 0,
    },
    axes: {
      x: { ko: '낮 최고 기온(20°C 기준, 5°C 단위)', en: 'highest temperature (in steps of 5 °C from 20 °C)' },
      y: { ko: '아이스커피 판매량(백 잔)', en: 'iced coffees sold (hundreds)' },
    },
    challenge: {
      asks: { ko: '가장 좋은 직선의 기울기 w를 0보다 작게', en: 'the best line’s slope w below 0' },
      now: { ko: 'w {slope}', en: 'w {slope}' },
      measures: { slope: { lowest: 0 } },
      goal: [{ lowest: 0, below: 0 }],
      keep: [{ loss: 'mse' }, { moved: 1, of: points }],
    },
  },
  relief: { kind: 'surface', follows: 'fit' },
  'over-w': { kind: 'parabolas', state: { weight: -0.4, x: 1.5, y: 3.2, intercept: 1, others: 'none' } },
  residual: { kind: 'residual', state: { residual: 1.5, delta: 1 } },
} satisfies Record<string, LessonFigure>;

/** Where the example of the first prediction stands, and the bottom of its parabola. */
export const moved = { x: 2, y: 3.4, bottom: 1.2 };

/** The café's days with the last one's sales lost. */
export const broken = [...points.slice(0, -1), [2.1, 0]] as const;

export const predictions = {
  bottom: {
    figure: 'over-w',
    set: { x: moved.x, y: moved.y, weight: moved.bottom },
    place: { field: 'weight', handle: 1, is: { of: 'bottom' } },
    // Less than the mark is off where it first stands.
    within: 0.15,
  },
  'broken-machine': {
    figure: 'fit',
    set: { data: { set: 'own', points: broken, window } },
    choices: {
      hardly: {
        says: { ko: '거의 그대로, 0.6쯤', en: 'it hardly changes: about 0.6' },
        holds: [{ quantity: { lowest: 0 }, above: 0.5 }],
      },
      some: {
        says: { ko: '여덟 가운데 하나이므로 조금 줄어 0.4쯤', en: 'it is one of eight: down to about 0.4' },
        holds: [{ quantity: { lowest: 0 }, above: 0.3, below: 0.5 }],
      },
      third: {
        says: { ko: '0.3보다도 작아진다', en: 'it falls below 0.3' },
        holds: [{ quantity: { lowest: 0 }, above: 0, below: 0.3 }],
      },
      down: {
        says: { ko: '음수가 되어 직선이 내려간다', en: 'below 0: the line comes to fall' },
        holds: [{ quantity: { lowest: 0 }, below: 0 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
