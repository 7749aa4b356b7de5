import katex from 'katex';
import { clipEquations } from '../core/objective/clip.ts';
import { optimizers } from '../core/optimizers/index.ts';
import type { AnyOptimizer, Form, Settings } from '../core/optimizers/optimizer.ts';
import { lettered, letterOf } from '../core/optimizers/theory/rule-tex.ts';
import type { TypesetLine } from '../figures/state/model.ts';

/**
 * Typesets one line of an update rule twice: with letters, and with slots where figures put numbers. A slot is the text `⟦name⟧`, or
 * `⟦name.before⟧` for the value before the step, or `⟦=name⟧` for the line's result.
 *
 * `assigned` holds the names that earlier lines of the same rule have assigned.
 */
export function typesetLine(line: string, optimizer: AnyOptimizer, assigned: ReadonlySet<string>): TypesetLine {
  const [, target, arrow, right] = /^@(\w+) \\(gets|Gets) (.*)$/s.exec(line) ?? [];
  if (!target) throw new Error(`${optimizer.id}: not an assignment: ${line}`);
  const letter = letterOf(target, optimizer);

  const slots: string[] = [];
  const slot = (name: string) => {
    slots.push(name);
    return `{${slotCode(slots.length - 1)}}`;
  };
  const kept = new Set([...Object.keys(optimizer.symbols), 'x']);
  const numbers = right.replace(/@(\w+)/g, (_, name: string) =>
    slot(kept.has(name) && (name === target || !assigned.has(name)) ? `${name}.before` : name),
  );
  const result = slot(`=${target}`);
  // A gradient, or what else takes the whole vector: one coordinate's numbers cannot show how it came about.
  const numeric =
    arrow === 'Gets' || right.includes('\\nabla') ? `{${letter}} = ${result}` : `{${letter}} = ${numbers} = ${result}`;
  return {
    symbolic: render(lettered(line, optimizer), '\\,'),
    numeric: slots.reduce((markup, name, i) => markup.replaceAll(slotCode(i), `⟦${name}⟧`), render(numeric, '\\cdot ')),
  };
}

/** The lines that a rule begins with where gradients are clipped, in the form of an optimizer's rules: under `clip`, by the way of clipping. */
export function typesetClips(): Record<string, Record<string, TypesetLine>> {
  const lines = Object.entries(clipEquations).map(([by, line]): [string, TypesetLine] => [
    by,
    {
      symbolic: render(line.replaceAll('@clip', '{c}'), '\\,'),
      numeric: render(`c = ${slotCode(0)}`, '\\,').replaceAll(slotCode(0), '⟦clip⟧'),
    },
  ]);
  return { clip: Object.fromEntries(lines) };
}

/** All lines that any setting of an optimizer can bring about, typeset, by form and line. */
export function typesetRules(optimizer: AnyOptimizer): Record<string, Record<string, TypesetLine>> {
  return Object.fromEntries(
    Object.entries(optimizer.forms).map(([id, form]) => {
      const lines: Record<string, TypesetLine> = {};
      for (const settings of variants(optimizer, form as Form)) {
        const assigned = new Set<string>();
        for (const line of (form as Form).equations(settings)) {
          lines[line] ??= typesetLine(line, optimizer, assigned);
          const target = /^@(\w+)/.exec(line);
          if (target) assigned.add(target[1]);
        }
      }
      return [id, lines];
    }),
  );
}

/** The defaults of a form with each optional part switched on and off, and each whole number at both ends, in every combination. */
function variants(optimizer: AnyOptimizer, form: Form): Settings[] {
  return Object.entries(optimizer.hyperparameters).reduce<Settings[]>(
    (
      all,
      [
        name,
        {
          optional,
          scale,
          range: [low, high],
        },
      ],
    ) =>
      optional || scale === 'whole'
        ? all.flatMap((settings) => [
            { ...settings, [name]: optional ? 0 : low },
            { ...settings, [name]: high },
          ])
        : all,
    [form.defaults],
  );
}

/** A number that stands nowhere else in typeset markup. */
const slotCode = (index: number) => String(72_000_000 + index);

function render(tex: string, product: string): string {
  return katex
    .renderToString(tex, { throwOnError: true, strict: 'error', macros: { '\\*': product, '\\Gets': '\\gets' } })
    .replace(/<annotation.*?<\/annotation>/s, '');
}

/** Every optimizer's typeset rules, for tests. */
export const allRules = () => new Map(optimizers.map((optimizer) => [optimizer.id, typesetRules(optimizer)]));
