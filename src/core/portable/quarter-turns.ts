/** π/2 in three parts; the first two have 33 bits each, so that their product with a number of turns up to 2²⁰ is exact. */
const first = 1.5707963267341256;
const second = 6.077100506303966e-11;
const third = 2.0222662487959506e-21;

const turnsPerRadian = 0.6366197723675814;
const rounder = 1.5 * 2 ** 52;

/** What `reduce` leaves: the rest as a sum of two numbers, the second below half an ulp of the first. */
export const rest = new Float64Array(2);

/**
 * Takes the nearest multiple of π/2 off a finite x, leaves what remains, |rest| ≤ π/4, in `rest`, and returns which quarter turn, 0 … 3, it was.
 *
 * Source: W. J. Cody, W. Waite, "Software Manual for the Elementary Functions", Prentice-Hall 1980, chapter 8. Where its three parts of
 * π/2 do not suffice, beyond 2²⁰ and very near a multiple, whole numbers of any length take over.
 */
export function reduce(x: number): number {
  if (Math.abs(x) > 2 ** 20) return reduceExactly(x);
  const k = x * turnsPerRadian + rounder - rounder;
  const coarse = x - k * first;
  const off = k * second;
  const fine = coarse - off;
  const low = coarse - fine - off - k * third;
  rest[0] = fine + low;
  rest[1] = fine - rest[0] + low;
  // What the three parts leave out is below 2⁻¹¹⁸k: relative to the rest it has to be nothing.
  if (Math.abs(rest[0]) < Math.abs(k) * 2 ** -60) return reduceExactly(x);
  return k & 3;
}

/** Bits behind the point: the exponent of the largest numbers, and enough for what then remains. */
const fraction = 1200n;

/** π/2 · 2¹²⁰⁰, computed when it is first needed. */
let quarterTurn = 0n;

/** π/2 = 8 arctan 1/5 − 2 arctan 1/239 (J. Machin, 1706), with 32 bits to spare for what its divisions drop. */
function computeQuarterTurn(): bigint {
  const arctanOfInverse = (n: bigint) => {
    let power = (1n << (fraction + 32n)) / n;
    let sum = power;
    for (let i = 3n; power !== 0n; i += 2n) {
      power = -power / (n * n);
      sum += power / i;
    }
    return sum;
  };
  return (8n * arctanOfInverse(5n) - 2n * arctanOfInverse(239n)) >> 32n;
}

function reduceExactly(x: number): number {
  if (quarterTurn === 0n) quarterTurn = computeQuarterTurn();
  // Every number from 2⁵³ on is whole, and every other one that comes here is after a product with 2⁵³.
  const size = Math.abs(x);
  const whole = size >= 2 ** 53 ? BigInt(size) << fraction : BigInt(size * 2 ** 53) << (fraction - 53n);
  const turns = (2n * whole + quarterTurn) / (2n * quarterTurn);
  const remains = (whole - turns * quarterTurn) >> (fraction - 200n);
  const high = Number(remains);
  const low = Number(remains - BigInt(high));
  const sign = x < 0 ? -1 : 1;
  rest[0] = (sign * high) / 2 ** 200;
  rest[1] = (sign * low) / 2 ** 200;
  return (Number(turns & 3n) * sign) & 3;
}
