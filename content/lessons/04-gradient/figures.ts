import type { LessonFigure } from '../../../src/lessons/figures.ts';

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
