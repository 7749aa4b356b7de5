/** The finite number that a text as typed stands for, with a point or a comma and either minus sign; null if there is none. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value + 0 : null;
}
