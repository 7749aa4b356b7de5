/** z = W a + b for each row: `a` has rows of `inputs`, `z` of `width`; W and b lie in `x` from `weights` and `biases` on. */
export function forward(
  x: Float64Array,
  weights: number,
  biases: number,
  a: Float64Array,
  z: Float64Array,
  inputs: number,
  width: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row += 4) {
    const a0 = row * inputs;
    const a1 = a0 + inputs;
    const a2 = a1 + inputs;
    const a3 = a2 + inputs;
    const z0 = row * width;
    const z1 = z0 + width;
    const z2 = z1 + width;
    const z3 = z2 + width;
    let o = 0;
    for (; o + 1 < width; o += 2) {
      const w = weights + o * inputs;
      const v = w + inputs;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let t0 = 0;
      let t1 = 0;
      let t2 = 0;
      let t3 = 0;
      for (let i = 0; i < inputs; i++) {
        const wi = x[w + i];
        const vi = x[v + i];
        const b0 = a[a0 + i];
        const b1 = a[a1 + i];
        const b2 = a[a2 + i];
        const b3 = a[a3 + i];
        s0 += wi * b0;
        t0 += vi * b0;
        s1 += wi * b1;
        t1 += vi * b1;
        s2 += wi * b2;
        t2 += vi * b2;
        s3 += wi * b3;
        t3 += vi * b3;
      }
      const b = x[biases + o];
      const c = x[biases + o + 1];
      z[z0 + o] = s0 + b;
      z[z0 + o + 1] = t0 + c;
      z[z1 + o] = s1 + b;
      z[z1 + o + 1] = t1 + c;
      z[z2 + o] = s2 + b;
      z[z2 + o + 1] = t2 + c;
      z[z3 + o] = s3 + b;
      z[z3 + o + 1] = t3 + c;
    }
    if (o < width) {
      const w = weights + o * inputs;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let i = 0; i < inputs; i++) {
        const wi = x[w + i];
        s0 += wi * a[a0 + i];
        s1 += wi * a[a1 + i];
        s2 += wi * a[a2 + i];
        s3 += wi * a[a3 + i];
      }
      const b = x[biases + o];
      z[z0 + o] = s0 + b;
      z[z1 + o] = s1 + b;
      z[z2 + o] = s2 + b;
      z[z3 + o] = s3 + b;
    }
  }
}
