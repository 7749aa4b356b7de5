import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';
import { rareWord } from './rare-word.ts';

const run = (optimizer: string, learningRate: number, settings: Readonly<Record<string, number>> = {}) => ({
  optimizer,
  form: 'pytorch' as const,
  settings: { ...settings, learningRate },
});

/** Adagrad in the first figure. */
export const adagrad = run('adagrad', 0.5);

/** RMSprop whose learning rate a cosine takes down to nothing in 200 steps. */
export const shrinking = {
  ...run('rmsprop', 0.2, { rho: 0.9 }),
  schedule: { id: 'cosine', settings: { over: 200 } },
};

export const figures = {
  ravine: {
    kind: 'descent',
    experiment: {
      surface: 'ellipse-k100',
      starts: [[1.8, 1.8]],
      runs: [run('sgd', 0.018), adagrad],
      steps: 60,
    },
    challenge: {
      asks: { ko: 'Adagrad가 첫 스텝 만에 도착하기', en: 'Adagrad arrives with its first step' },
      now: { ko: '{end}', en: '{end}' },
      measures: { end: { outcomeOf: 1 } },
      goal: [{ run: 1, outcome: 'arrived', within: 1 }],
      keep: [
        { run: 1, optimizer: 'adagrad' },
        { start: 0, at: [1.8, 1.8] },
      ],
    },
  },
  rare: {
    kind: 'descent',
    experiment: {
      surface: 'linear-regression',
      data: { set: 'own', points: rareWord, batch: 1 },
      starts: [[0, 0]],
      runs: [run('sgd', 0.08), run('adagrad', 1)],
      steps: 200,
    },
  },
  memory: {
    kind: 'descent',
    experiment: {
      surface: 'long-valley',
      starts: [
        [-6, 1.5],
        [-6, -0.07],
      ],
      runs: [run('adagrad', 0.5), run('rmsprop', 0.1, { rho: 0.9 })],
      steps: 300,
    },
  },
  'memory-3d': { kind: 'surface', follows: 'memory' },
  units: {
    kind: 'descent',
    invites: { ko: '‘더 보기’를 열어 ε을 바꿔 보세요.', en: 'Change ε, under “More”.' },
    experiment: { surface: 'bowl', starts: [[3, -2]], runs: [run('adadelta', 1)], steps: 200 },
    challenge: {
      asks: { ko: '60스텝 안에 도착하기', en: 'arrive within 60 steps' },
      now: { ko: '{end}', en: '{end}' },
      measures: { end: { outcomeOf: 0 } },
      goal: [{ run: 0, outcome: 'arrived', within: 60 }],
      keep: [
        { run: 0, optimizer: 'adadelta' },
        { run: 0, setting: 'learningRate', above: 0.99, below: 1.01 },
        { run: 0, setting: 'rho', above: 0.89, below: 0.91 },
        { start: 0, at: [3, -2] },
      ],
    },
  },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  'first-step': {
    figure: 'ravine',
    set: { starts: [[3, 1]], runs: [run('adagrad', 1.5)], steps: 1, view: { playhead: 1 } },
    place: { run: 0 },
    within: 0.5,
  },
  'last-steps': {
    figure: 'units',
    set: { surface: 'parabola', starts: [[3]], runs: [run('rmsprop', 0.2, { rho: 0.9 })], steps: 200 },
    choices: {
      rests: {
        says: { ko: '가까이 가서 그대로 멈춘다', en: 'it comes close and rests' },
        holds: [{ run: 0, outcome: ['arrived', 'rests'] }],
      },
      hops: {
        says: { ko: '처음부터 끝까지 바닥을 사이에 두고 뛴다', en: 'it hops across the bottom all the time' },
        holds: [
          { quantity: { lossOf: 0, step: 50 }, above: 1e-4 },
          { quantity: { lossOf: 0, step: 200 }, above: 1e-4 },
        ],
      },
      wakes: {
        says: { ko: '거의 멈추었다가 다시 튕겨 나간다', en: 'it all but stops, then is thrown out again' },
        holds: [
          { quantity: { lossOf: 0, step: 50 }, below: 1e-20 },
          { quantity: { lossOf: 0, step: 200 }, above: 1e-4 },
        ],
      },
      flies: {
        says: { ko: '바닥을 지나쳐 그림 밖으로 나간다', en: 'it passes the bottom and leaves the picture' },
        holds: [{ run: 0, outcome: ['diverged', 'left'] }],
      },
    },
  },
} satisfies Record<string, Prediction>;
