/** The exponent of the first power in `powersOfTwo`, that of the smallest number above 0. */
export const lowestPower = -1074;

/** 2ᵏ for k from −1074 to 1024 (which is ∞), at index k + 1074: a product with one of them is exact wherever the result is a normal number. */
export const powersOfTwo = /* @__PURE__ */ (() => {
  const powers = new Float64Array(2099);
  powers[0] = Number.MIN_VALUE;
  for (let i = 1; i < powers.length; i++) powers[i] = 2 * powers[i - 1];
  return powers;
})();

/** The natural logarithm of 2 in two parts. The first has 33 bits, so that its product with an exponent is exact. */
export const ln2High = 0.6931471804855391;
export const ln2Low = 7.440617110012397e-11;

/** Added to a number below 2⁵¹ in size and taken off again, it leaves the nearest whole number. */
export const rounder = 1.5 * 2 ** 52;
