import type { LessonFigure } from '../../../src/lessons/figures.ts';

/** Eight points near the line y = 0.65x + 1.9, made for this lesson: all targets are positive, so that every loss can be tried. */
export const points = [
  [-2, 0.6],
  [-1.4, 0.9],
  [-0.8, 1.6],
  [-0.3, 1.5],
  [0.4, 2.4],
  [0.9, 2.3],
  [1.5, 3.2],
  [2.1, 3.1],
] as const satisfies readonly (readonly [x: number, y: number])[];

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
    challenge: {
      asks: { ko: '가장 좋은 직선의 기울기 w를 0보다 작게', en: 'the best line’s slope w below 0' },
      now: { ko: 'w {slope}', en: 'w {slope}' },
      measures: { slope: { lowest: 0 } },
      goal: [{ lowest: 0, below: 0 }],
      keep: [{ loss: 'mse' }, { moved: 1, of: points }],
    },
  },
  relief: { kind: 'surface', follows: 'fit' },
  residual: { kind: 'residual', state: { residual: 1.5, delta: 1 } },
} satisfies Record<string, LessonFigure>;
