import type { AnyOptimizer, Form, FormId, Settings } from '../optimizer.ts';

/** The letter in TeX of a name in an optimizer's formula. Throws for a name that has none. */
export function letterOf(name: string, { id, symbols, hyperparameters }: AnyOptimizer): string {
  if (name === 'x' || name === 'k') return name;
  const letter = symbols[name] ?? hyperparameters[name]?.symbol;
  if (!letter) throw new Error(`${id}: no letter for @${name}`);
  return letter;
}

/** A line of an optimizer's formula with letters in place of its `@names`. Still to be replaced are `\\*` and `\\Gets`. */
export const lettered = (line: string, optimizer: AnyOptimizer): string =>
  line.replace(/@(\w+)/g, (_, name: string) => `{${letterOf(name, optimizer)}}`);

/** An update rule in plain TeX, its lines aligned at their arrows. */
export function ruleTex(lines: readonly string[], optimizer: AnyOptimizer): string {
  const rows = lines.map((line) =>
    lettered(line, optimizer)
      .replace(/\\[gG]ets/, '&\\gets')
      .replaceAll('\\*', '\\,')
      .replaceAll('\\Gets', '\\gets'),
  );
  return `\\begin{aligned} ${rows.join(' \\\\[6pt] ')} \\end{aligned}`;
}

/** A rule that one form or several forms of an optimizer have in common. */
export interface SharedRule {
  readonly forms: readonly FormId[];
  readonly lines: readonly string[];
}

/** Settings with which a form's formula has every part that a setting can switch on and that `isThere`. */
export function fullSettings(
  { hyperparameters }: AnyOptimizer,
  { defaults }: Form,
  isThere: (name: string) => boolean = () => true,
): Settings {
  const on = Object.entries(hyperparameters).flatMap(([name, { optional, scale, range }]) =>
    optional && isThere(name) ? [[name, defaults[name] || (scale === 'flag' ? 1 : range[1])] as const] : [],
  );
  return { ...defaults, ...Object.fromEntries(on) };
}

/** The rules of an optimizer with the defaults of each form, in the order of its forms, those that read the same put together. */
export function rulesOf(optimizer: AnyOptimizer): readonly SharedRule[] {
  const rules = new Map<string, SharedRule>();
  for (const [id, form] of Object.entries<Form>(optimizer.forms)) {
    const lines = form.equations(form.defaults);
    const key = lines.join('\n');
    rules.set(key, { forms: [...(rules.get(key)?.forms ?? []), id as FormId], lines });
  }
  return [...rules.values()];
}
