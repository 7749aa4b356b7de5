import { formIn, hasOption } from '../../core/code/framework-defaults.ts';
import type { AnyOptimizer, Form, FormId, Framework } from '../../core/optimizers/optimizer.ts';
import { fullSettings, rulesOf } from '../../core/optimizers/theory/rule-tex.ts';

/** The frameworks, in the order in which tables list them. */
export const frameworks: readonly Framework[] = ['pytorch', 'keras', 'optax'];

/** The forms of a rule as their users are called: each form, and each framework that computes it. */
export function usersOf(optimizer: AnyOptimizer, forms: readonly FormId[]): readonly FormId[] {
  const users = frameworks.filter((one) => forms.includes(formIn(optimizer, one) as FormId));
  const others = forms.filter((one) => !frameworks.includes(one as Framework));
  return [...others.filter((one) => one === 'textbook'), ...users, ...others.filter((one) => one !== 'textbook')];
}

/** A rule, and the frameworks (or papers) that write it so. */
export interface UserRule {
  readonly users: readonly FormId[];
  readonly lines: readonly string[];
}

/** The rules with the defaults of each form. */
export const plainRules = (optimizer: AnyOptimizer): readonly UserRule[] =>
  rulesOf(optimizer).map(({ forms, lines }) => ({ users: usersOf(optimizer, forms), lines }));

/**
 * The rules with every part switched on that their user can switch on; nothing of users that can switch on none. A user that is no framework of
 * ours has what all of these have in common.
 */
export function fullRules(optimizer: AnyOptimizer): readonly UserRule[] {
  const rules = new Map<string, UserRule>();
  for (const user of usersOf(optimizer, Object.keys(optimizer.forms) as FormId[])) {
    const framework = frameworks.find((one) => one === user);
    const form = optimizer.forms[(framework && formIn(optimizer, framework)) ?? user] as Form;
    const isThere = (name: string) =>
      (framework ? [framework] : frameworks).every((one) => hasOption(optimizer, one, name));
    if (!Object.entries(optimizer.hyperparameters).some(([name, { optional }]) => optional && isThere(name))) continue;
    const lines = form.equations(fullSettings(optimizer, form, isThere));
    const key = lines.join('\n');
    rules.set(key, { users: [...(rules.get(key)?.users ?? []), user], lines });
  }
  return [...rules.values()];
}
