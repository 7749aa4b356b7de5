/** The finite number that a text as typed stands for, with a point or a comma and either minus sign; null if there is none. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value + 0 : null;
}

/**
 * Listens to a field that shows a number as that text, and hands out the number that is typed there. The field shows the old one again
 * until the figure is drawn with a new one, so that nothing stays there that is no number or was refused.
 */
export const onTyped =
  (shown: string, set: (value: number) => void) =>
  (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const typed = typedNumber(input.value);
    input.value = shown;
    if (typed !== null) set(typed);
  };
