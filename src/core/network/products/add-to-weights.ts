/** Adds the sums over rows of d aᵀ and of d to the gradients by the weights and by the biases, which lie in `out` as they do in x. */
export function addToWeights(
  out: Float64Array,
  weights: number,
  biases: number,
  d: Float64Array,
  a: Float64Array,
  inputs: number,
  width: number,
  rows: number,
): void {
  for (let o = 0; o < width; o++) {
    let sum = 0;
    for (let at = o; at < rows * width; at += width) sum += d[at];
    out[biases + o] += sum;
  }
  const whole = inputs & ~3;
  for (let i = 0; i < whole; i += 4) {
    let o = 0;
    for (; o + 1 < width; o += 2) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let t0 = 0;
      let t1 = 0;
      let t2 = 0;
      let t3 = 0;
      for (let row = 0, at = o, from = i; row < rows; row++, at += width, from += inputs) {
        const p = d[at];
        const q = d[at + 1];
        const a0 = a[from];
        const a1 = a[from + 1];
        const a2 = a[from + 2];
        const a3 = a[from + 3];
        s0 += p * a0;
        t0 += q * a0;
        s1 += p * a1;
        t1 += q * a1;
        s2 += p * a2;
        t2 += q * a2;
        s3 += p * a3;
        t3 += q * a3;
      }
      const w = weights + o * inputs + i;
      const v = w + inputs;
      out[w] += s0;
      out[w + 1] += s1;
      out[w + 2] += s2;
      out[w + 3] += s3;
      out[v] += t0;
      out[v + 1] += t1;
      out[v + 2] += t2;
      out[v + 3] += t3;
    }
    if (o < width)
      for (let j = i; j < i + 4; j++) out[weights + o * inputs + j] += sumOf(d, o, width, a, j, inputs, rows);
  }
  for (let i = whole; i < inputs; i++) {
    for (let o = 0; o < width; o++) out[weights + o * inputs + i] += sumOf(d, o, width, a, i, inputs, rows);
  }
}

/** The sum over rows of the products of one column of `d` and one of `a`. */
function sumOf(
  d: Float64Array,
  o: number,
  width: number,
  a: Float64Array,
  i: number,
  inputs: number,
  rows: number,
): number {
  let sum = 0;
  for (let row = 0, at = o, from = i; row < rows; row++, at += width, from += inputs) sum += d[at] * a[from];
  return sum;
}
