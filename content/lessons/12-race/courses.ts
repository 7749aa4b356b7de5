import { around, best, type Course, forEachRacer, type Point, type Racer, type Rates, sweep } from './race.ts';

/** Where the six start on Beale's function. */
export const bealeStart: Point = [1, 1.5];

/** The race of the first figure. */
export const beale: Course = { surface: 'beale', starts: [bealeStart], steps: 200 };

/** Chosen by hand, so that the paths look like those of the famous film. */
export const ratesByHand: Rates = { sgd: 0.005, momentum: 0.005, nag: 0.005, adagrad: 2, rmsprop: 0.05, adam: 0.3 };

/** What the famous film has besides, with PyTorch's defaults. */
export const adadelta = { optimizer: 'adadelta', form: 'pytorch' as const };

/** Every learning rate of the grid, for each of the six, on the race of the first figure. */
export const bealeSweeps = forEachRacer((racer) => sweep(beale, racer));

/** Each one's own best learning rate there. */
export const ownBest: Rates = forEachRacer((racer) => best(bealeSweeps[racer]).rate);

/** The start of the first figure, moved six ways. */
export const bealeAround: Course = { ...beale, starts: around(bealeStart) };

/** Learning rates for the saddle, also chosen by hand. */
export const saddleRates: Rates = { sgd: 0.01, momentum: 0.01, nag: 0.01, adagrad: 0.2, rmsprop: 0.05, adam: 0.1 };

/** Just beside the ridge y = 0. */
export const saddleStart: Point = [1.5, 0.001];

export const saddleSteps = 100;

/** Five landscapes, each with six starts; the middle of the starts is where a figure starts. */
export const places = (
  [
    ['bowl', [3, -2], 200],
    ['ellipse-k100', [3, 1], 300],
    ['ellipse-k100-rot30', [3, 1], 300],
    ['beale', bealeStart, 200],
    ['rosenbrock', [-1.2, 1], 500],
  ] satisfies [string, Point, number][]
).map(([surface, middle, steps]) => {
  const course: Course = { surface, starts: around(middle), steps };
  return { middle, ...course, bests: forEachRacer((racer: Racer) => best(sweep(course, racer))) };
});

/** One of the five landscapes. */
export const placeOf = (surface: string) => places.find((place) => place.surface === surface)!;
