import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

export const figures = {
  slopes: {
    kind: 'activation',
    state: { sum: 3, first: 'sigmoid', second: 'relu' },
  },
  stack: { kind: 'linear-stack', state: { activation: 'linear', x: 0.3, y: 0.2 } },
  fading: { kind: 'depth', state: { activation: 'sigmoid', gain: 1, layers: 8 } },
  gain: {
    kind: 'depth',
    state: { activation: 'relu', gain: 1, layers: 8 },
    challenge: {
      asks: {
        ko: '값과 책임이 모두 층마다 3% 넘게 변하지 않는 이득',
        en: 'a gain at which neither values nor blame change by more than 3% a layer',
      },
      now: { ko: '앞으로 {forward}배, 뒤로 {backward}배', en: 'forward {forward}, back {backward}' },
      goal: [
        { of: 'forward', above: 0.97, below: 1.03 },
        { of: 'backward', above: 0.97, below: 1.03 },
      ],
      keep: [{ of: 'activation', is: 'relu' }],
    },
  },
  dying: {
    kind: 'depth',
    state: { activation: 'relu', gain: 1.41, bias: 0, layers: 8 },
    challenge: {
      asks: {
        ko: '죽은 뉴런은 100개가 넘는데 첫 층에는 0.001보다 큰 책임',
        en: 'more than 100 dead neurons, and still a blame above 0.001 at the first layer',
      },
      now: {
        ko: '죽은 뉴런 {dead}개, 첫 층의 책임 {arriving}',
        en: '{dead} dead, blame at the first layer {arriving}',
      },
      goal: [
        { of: 'dead', above: 100 },
        { of: 'arriving', above: 0.001 },
      ],
      keep: [
        { of: 'activation', is: 'relu' },
        { of: 'layers', is: 8 },
      ],
    },
  },
} satisfies Record<string, LessonFigure>;

/** Where the slope of the sigmoid is a tenth of what it is at 0. */
export const tenth = 3.637;

export const predictions = {
  tenth: {
    figure: 'slopes',
    set: { sum: tenth, first: 'sigmoid', second: 'tanh' },
    place: { field: 'sum' },
    within: 0.5,
  },
  'wide-start': {
    figure: 'fading',
    set: { activation: 'tanh', gain: 3 },
    choices: {
      vanishes: {
        says: { ko: '사라진다', en: 'it vanishes' },
        holds: [{ of: 'backward', below: 0.9 }],
      },
      steady: {
        says: { ko: '크기가 그대로다', en: 'it stays as large as it was' },
        holds: [{ of: 'backward', above: 0.9, below: 1.1 }],
      },
      explodes: {
        says: { ko: '폭발한다', en: 'it explodes' },
        holds: [{ of: 'backward', above: 1.1 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
