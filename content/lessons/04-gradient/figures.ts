import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** Nothing descends in this lesson: experiments of no steps. */
const standing = { runs: [{ optimizer: 'sgd' }], steps: 0 };

/** The one maximum of Himmelblau's function, which no mark shows. */
export const summit = [-0.270845, -0.923039] as const;

export const figures = {
  arrows: {
    kind: 'gradient',
    experiment: { surface: 'two-basins', starts: [[2.4, -1.6]], ...standing },
  },
  tangent: { kind: 'tangent', follows: 'arrows' },
  curve: {
    kind: 'gradient',
    experiment: { surface: 'tilted-double-well', starts: [[-1.4]], ...standing },
  },
  kinds: {
    kind: 'gradient',
    experiment: { surface: 'himmelblau', starts: [[1, 2.5]], ...standing },
    challenge: {
      asks: { ko: '봉우리 꼭대기에 점 올리기', en: 'the point on top of the summit' },
      now: { ko: '|∇f| {steepness}', en: '|∇f| {steepness}' },
      measures: { steepness: { steepness: true } },
      goal: [{ start: 0, near: summit, within: 0.02 }],
    },
  },
} satisfies Record<string, LessonFigure>;

/** A point as high as the one at which the first figure opens, at the edge of the dip. */
export const sameHeight = [2.591, 1] as const;

export const predictions = {
  'bowl-length': {
    figure: 'arrows',
    set: { surface: 'bowl', starts: [[3, -2]] },
    number: { steepness: true },
    within: 0.1,
  },
  'same-height': {
    figure: 'arrows',
    set: { starts: [sameHeight] },
    choices: {
      gentler: {
        says: { ko: '덜 가파르다', en: 'less steep' },
        holds: [{ quantity: { steepness: true }, below: 0.6 }],
      },
      same: {
        says: { ko: '똑같이 가파르다. 같은 등고선이므로', en: 'just as steep: it is the same contour line' },
        holds: [{ quantity: { steepness: true }, above: 0.6, below: 0.8 }],
      },
      steeper: {
        says: { ko: '더 가파르다', en: 'steeper' },
        holds: [{ quantity: { steepness: true }, above: 0.8 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
