const rules: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/ations?$/, 'at'],
  [/(.)\1(ing|ed|er)$/, '$1'],
  [/(?<=.{4})(ence|ent|ment|ity)$/, ''],
  [/(ing|ed|ly|es|e|(?<!s)s)$/, ''],
];

/** What an English word may begin with in other forms, the likeliest first: `converging` → `converg`. At least three letters stay. */
export function englishStemsOf(word: string): string[] {
  const plural = /[^s]s$/.test(word) ? [word.slice(0, -1)] : [];
  const stems = rules.flatMap(([ending, rest]) => (ending.test(word) ? word.replace(ending, rest) : []));
  return [...new Set([...plural, ...stems])].filter((stem) => stem.length >= 3 && stem !== word);
}
