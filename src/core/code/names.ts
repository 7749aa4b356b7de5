import type { AnyOptimizer, Hyperparameter } from '../optimizers/optimizer.ts';

/** Words of Python, and names that scripts have for themselves. */
const taken = new Set(['lambda', 'f', 'p', 'math', 'np', 'xs', 'ys']);

/** What letters are called in code, where their name in TeX is not it. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^\\(hat|tilde|bar) (\w)$/, '$2_$1'],
  [/\\varepsilon/, 'eps'],
  [/\\lambda/, 'lam'],
  [/_\{k\+1\}$/, '_next'],
  [/\\infty/, 'inf'],
  [/'/, '_root'],
  [/[\\{}]/g, ''],
  [/_(\d)/, '$1'],
];

/** A letter of a formula as a name in Python: `\hat m` is m_hat. Where the letter makes no name, `name` does. */
export function pythonName(symbol: string, name: string): string {
  const spelled = spellings.reduce((text, [pattern, by]) => text.replace(pattern, by), symbol);
  if (/^[A-Za-z]\w*$/.test(spelled) && !taken.has(spelled)) return spelled;
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The names in Python of everything an optimizer's formula speaks of: the same letters as there. */
export function namesOf({ hyperparameters, symbols }: AnyOptimizer): Record<string, string> {
  const names: Record<string, string> = { x: 'x', k: 'k' };
  for (const [name, symbol] of Object.entries<string>(symbols)) names[name] = pythonName(symbol, name);
  for (const [name, { symbol }] of Object.entries<Hyperparameter>(hyperparameters))
    names[name] = pythonName(symbol, name);
  return names;
}
