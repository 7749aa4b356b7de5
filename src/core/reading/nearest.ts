/** The name that takes the fewest changed letters to come from `given`, if these are no more than a third of it; of equals the first. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const letters = given.toLowerCase();
  const far = Math.ceil(letters.length / 3);
  const [found] = names
    .map((name) => ({ name, distance: changes(letters, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance);
  return found?.name;
}

/**
 * Letters to replace, add or take away to turn one text into the other.
 *
 * Source: V. I. Levenshtein, "Binary Codes Capable of Correcting Deletions, Insertions, and Reversals" (1966).
 */
function changes(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++)
      next.push(Math.min(row[j] + Number(from[i] !== to[j]), row[j + 1] + 1, next[j] + 1));
    row = next;
  }
  return row[to.length];
}
