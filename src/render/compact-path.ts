/**
 * The same path in fewer characters: points as steps from the one before, where the path consists of `M`, `L`, `h` and `Z` only; any
 * other comes back as it is. For pictures that travel with a page. Coordinates keep their digits, so that nothing drifts.
 */
export function compactPath(d: string): string {
  if (!/^M[-\d.,MLhZ]*$/.test(d)) return d;
  let out = '';
  let command = '';
  let x = 0;
  let y = 0;
  let first: readonly [number, number] = [0, 0];
  const write = (name: string, ...numbers: number[]) => {
    // What follows a move or a line is a line without being called one.
    if (name === 'm' || (command !== 'm' && command !== 'l')) out += name;
    else if (!(numbers[0] < 0)) out += ' ';
    command = name;
    out += numbers.map(shortest).join(' ').replaceAll(' -', '-');
  };
  for (const [, name, numbers] of d.matchAll(/([MLhZ])([^MLhZ]*)/g)) {
    const [a, b = 0] = numbers.split(',').map(Number);
    if (name === 'Z') {
      out += 'z';
      command = 'z';
      [x, y] = first;
    } else if (name === 'h') {
      out += `h${shortest(a)}`;
      command = 'h';
      x += a;
    } else {
      write(name === 'M' ? 'm' : 'l', a - x, b - y);
      [x, y] = [a, b];
      if (name === 'M') first = [a, b];
    }
  }
  return out;
}

/** A coordinate to hundredths, without the zero before the point. */
const shortest = (value: number) =>
  String(Math.round(100 * value) / 100 + 0)
    .replace('-0.', '-.')
    .replace(/^0\./, '.');
