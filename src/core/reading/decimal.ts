/** A decimal number as links and files spell one: digits with a point or without, a sign before them, a power of ten behind. */
export const decimal = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
