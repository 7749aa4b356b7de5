import type { Locale } from './texts.ts';

/**
 * A number as prose prints it: `digits` after the decimal point, or else what it needs of four significant digits; a true minus sign;
 * groups of three from 10,000 on.
 */
export function proseNumber(value: number, locale: Locale, digits?: number): string {
  const options: Intl.NumberFormatOptions =
    digits === undefined
      ? { maximumSignificantDigits: Number.isInteger(value) ? 21 : 4 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { useGrouping: 'min2', ...options }).format(value).replace('-', '−');
}
