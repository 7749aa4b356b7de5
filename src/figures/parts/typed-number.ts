/** The finite number that a text as typed stands for, with a point or a comma and either minus sign, or as a fraction; null if there is none. */
export function typedNumber(text: string): number | null {
  const [above, below, ...more] = text.split('/').map((part) => {
    const plain = part.trim().replace(',', '.').replace('−', '-');
    return plain === '' ? Number.NaN : Number(plain);
  });
  const value = below === undefined ? above : above / below;
  return more.length === 0 && Number.isFinite(value) ? value + 0 : null;
}

/**
 * Listens to a field that shows a number as that text, and hands out the number that is typed there. The field shows the old one again
 * until the figure is drawn with a new one, so that nothing stays there that is no number or was refused; if another number comes to stand
 * there, that is said beside it.
 */
export const onTyped =
  (shown: string, set: (value: number) => void, isRate = false) =>
  (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const given = input.value;
    const typed = typedNumber(given);
    input.value = shown;
    if (typed !== null) set(typed);
    // By then the figure has been drawn.
    setTimeout(() => {
      if (input.isConnected)
        void import('./field-note.ts').then(({ noteChange }) => noteChange(input, given, typed, isRate));
    });
  };
