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
  return trim(value.toPrecision(digits)).replace('-', '−');
}

const trim = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const superscript = (exponent: number) =>
  [...String(exponent)].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('');
