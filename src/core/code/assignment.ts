import { indent, statement } from './lines.ts';
import { type Dialect, writeCondition, writePython } from './python.ts';
import type { Term } from './term.ts';

/** `before` + term, as a statement of its own for each case where two are told apart. */
export function assignment(
  before: string,
  term: Term,
  dialect: Dialect,
  names: Readonly<Record<string, string>>,
): string[] {
  const assign = (value: Term, depth: number) => statement(before, writePython(value, dialect, names), depth);
  if (term.kind !== 'cases' || term.cases.length !== 2) return assign(term, 1);
  const [first, second] = term.cases;
  const condition = writeCondition(first, dialect, names);
  return [`if ${condition}:`, ...indent(assign(first.value, 2)), 'else:', ...indent(assign(second.value, 2))];
}
