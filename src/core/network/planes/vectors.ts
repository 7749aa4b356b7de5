/** The Euclidean length of a vector. */
export function lengthOf(x: Float64Array): number {
  let square = 0;
  for (let i = 0; i < x.length; i++) square += x[i] * x[i];
  return Math.sqrt(square);
}

/** Makes a vector 1 long, in place, and returns it. It must have a length. */
export function normalize(x: Float64Array): Float64Array {
  const length = lengthOf(x);
  for (let i = 0; i < x.length; i++) x[i] /= length;
  return x;
}

/** Takes out of x, in place, what lies along a direction of length 1; twice, since the first time leaves what rounding makes of it. */
export function takeOut(x: Float64Array, direction: Float64Array): Float64Array {
  for (let pass = 0; pass < 2; pass++) {
    let share = 0;
    for (let i = 0; i < x.length; i++) share += direction[i] * x[i];
    for (let i = 0; i < x.length; i++) x[i] -= share * direction[i];
  }
  return x;
}

/** Makes two directions that do not lie along one line 1 long and orthogonal, in place; the first one keeps its course. */
export function makeOrthonormal(u: Float64Array, v: Float64Array): [u: Float64Array, v: Float64Array] {
  normalize(u);
  return [u, normalize(takeOut(v, u))];
}
