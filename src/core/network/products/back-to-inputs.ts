/**
 * Wᵀ d for each row, times the `slopes` there, which it overwrites: `d` has rows of `width`, `slopes` of `inputs`. What comes out is the
 * derivative by the sums of the layer before.
 */
export function backToInputs(
  x: Float64Array,
  weights: number,
  d: Float64Array,
  slopes: Float64Array,
  inputs: number,
  width: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row += 4) {
    const d0 = row * width;
    const d1 = d0 + width;
    const d2 = d1 + width;
    const d3 = d2 + width;
    const z0 = row * inputs;
    const z1 = z0 + inputs;
    const z2 = z1 + inputs;
    const z3 = z2 + inputs;
    let i = 0;
    for (; i + 1 < inputs; i += 2) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let t0 = 0;
      let t1 = 0;
      let t2 = 0;
      let t3 = 0;
      let w = weights + i;
      for (let o = 0; o < width; o++) {
        const wo = x[w];
        const vo = x[w + 1];
        const b0 = d[d0 + o];
        const b1 = d[d1 + o];
        const b2 = d[d2 + o];
        const b3 = d[d3 + o];
        s0 += wo * b0;
        t0 += vo * b0;
        s1 += wo * b1;
        t1 += vo * b1;
        s2 += wo * b2;
        t2 += vo * b2;
        s3 += wo * b3;
        t3 += vo * b3;
        w += inputs;
      }
      slopes[z0 + i] *= s0;
      slopes[z0 + i + 1] *= t0;
      slopes[z1 + i] *= s1;
      slopes[z1 + i + 1] *= t1;
      slopes[z2 + i] *= s2;
      slopes[z2 + i + 1] *= t2;
      slopes[z3 + i] *= s3;
      slopes[z3 + i + 1] *= t3;
    }
    if (i < inputs) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let w = weights + i;
      for (let o = 0; o < width; o++) {
        const wo = x[w];
        s0 += wo * d[d0 + o];
        s1 += wo * d[d1 + o];
        s2 += wo * d[d2 + o];
        s3 += wo * d[d3 + o];
        w += inputs;
      }
      slopes[z0 + i] *= s0;
      slopes[z1 + i] *= s1;
      slopes[z2 + i] *= s2;
      slopes[z3 + i] *= s3;
    }
  }
}
