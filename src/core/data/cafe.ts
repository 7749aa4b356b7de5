/**
 * Eight days of a café, made up for the lesson on losses: the day's highest temperature, counted from 20 °C in steps of 5 °C, and the iced
 * coffees sold, in hundreds. They lie near the line y = 0.65x + 1.9; all targets are positive, so that every loss can be tried.
 */
export const cafePoints = [
  [-2, 0.6],
  [-1.4, 0.9],
  [-0.8, 1.6],
  [-0.3, 1.5],
  [0.4, 2.4],
  [0.9, 2.3],
  [1.5, 3.2],
  [2.1, 3.1],
] as const satisfies readonly (readonly [x: number, y: number])[];
