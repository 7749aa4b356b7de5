/** A number for a reader: `digits` significant digits, a true minus sign, powers of ten where it is very large or small. */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) {
    const [mantissa, exponent] = value.toExponential(Math.max(0, digits - 2)).split('e');
    return `${trim(mantissa)}·10${superscript(Number(exponent))}`.replace('-', '−');
  }
  // Digits before the point are never dropped, nor written as a power of ten.
  const text = size >= 10 ** digits - 0.5 ? String(Math.round(value)) : trim(value.toPrecision(digits));
  return text.replace('-', '−');
}

/** A computed number for a reader who is to see that it broke: as `formatNumber`, but what is not a number is called NaN. */
export const formatComputed = (value: number, digits = 4): string =>
  Number.isNaN(value) ? 'NaN' : formatNumber(value, digits);

const trim = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** A power of ten as it is written: 1000, 10⁴; 0.001, 10⁻⁴. */
export function formatPower(exponent: number): string {
  return Math.abs(exponent) < 4 ? formatNumber(10 ** exponent) : `10${superscript(exponent)}`;
}

const superscript = (exponent: number) =>
  [...String(exponent)].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('');
