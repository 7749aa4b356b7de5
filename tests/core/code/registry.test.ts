import { describe, expect, test } from 'vitest';
import en from '../../../content/ui/en.json' with { type: 'json' };
import { type Call, calls } from '../../../src/core/code/calls.ts';
import { chooseCall, writeArguments } from '../../../src/core/code/choose-call.ts';
import { namesOf } from '../../../src/core/code/names.ts';
import { numpyRule } from '../../../src/core/code/numpy-rule.ts';
import { codeTargets, reasonCodes } from '../../../src/core/code/reason.ts';
import type { Method } from '../../../src/core/optimizers/descend.ts';
import { furtherOptimizers, optimizers } from '../../../src/core/optimizers/index.ts';
import type { FormId, Framework } from '../../../src/core/optimizers/optimizer.ts';

const all = [...optimizers, ...furtherOptimizers];
const frameworks: readonly Framework[] = ['pytorch', 'keras', 'optax'];

/** Rules that no short NumPy script spells out: a memory of steps, an estimate now and then, a sign held against the one before. */
const tooLong = ['lbfgs', 'rprop', 'sophia'];

const inEveryForm = all.flatMap((optimizer) =>
  (Object.keys(optimizer.forms) as FormId[]).map(
    (form): Method => ({ optimizer, form, settings: optimizer.forms[form]!.defaults }),
  ),
);

test('every optimizer has a row, and no row is of anything else', () => {
  expect(Object.keys(calls).sort()).toEqual(all.map(({ id }) => id).sort());
});

test('every reason has its words', () => {
  expect(Object.keys(en.export)).toEqual([...codeTargets, ...reasonCodes]);
});

describe.each(all.map((optimizer) => [optimizer.id, optimizer] as const))('%s', (id, optimizer) => {
  const rows = frameworks.flatMap((framework) => {
    const writing = calls[id][framework];
    return typeof writing === 'string' ? [] : writing.map((call): [Framework, Call] => [framework, call]);
  });

  test('speaks of its own forms and settings only', () => {
    for (const [, { needs, unless = {}, atConstantRate = [] }] of rows) {
      expect(Object.keys(optimizer.forms)).toEqual(expect.arrayContaining([...Object.keys(needs), ...atConstantRate]));
      const settings = [...Object.values(needs), unless].flatMap((one) => Object.keys(one));
      expect(Object.keys(optimizer.hyperparameters)).toEqual(expect.arrayContaining(settings));
    }
  });

  test('hands over every setting, or asks for the value that the framework has', () => {
    const lost = rows.flatMap(([framework, { needs }]) =>
      Object.entries(needs).flatMap(([form, needed]) =>
        Object.entries<(typeof optimizer.hyperparameters)[string]>(optimizer.hyperparameters)
          .filter(([name, { names }]) => names[framework] === undefined && !(name in needed))
          .map(([name]) => `${framework} ${form} ${name}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('has another name in Python for each letter, none of them a word of Python', () => {
    const names = Object.values(namesOf(optimizer));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!(?:lambda|in|is|if|as|or|f|p|np)$)[A-Za-z]\w*$/);
  });
});

describe.each(
  inEveryForm.map((method) => [`${method.optimizer.id} ${method.form}`, method] as const),
)('%s', (_, method) => {
  test.each(frameworks)('has a call in %s, or a reason why not', (framework) => {
    const chosen = chooseCall(method, framework, true);
    if ('why' in chosen) expect(reasonCodes).toContain(chosen.why.code);
    else expect(writeArguments(method, chosen.call, framework)).toMatch(/^(lr|learning_rate)=/);
  });

  test('has a NumPy rule, or is known to take too many lines', () => {
    const rule = numpyRule(method, 2, (gradient) => gradient);
    expect(rule === undefined).toBe(tooLong.includes(method.optimizer.id));
    // Beyond the L-BFGS kind, what is used is there: no formula's name is left.
    expect(rule?.update.join('\n') ?? '').not.toMatch(/[@\\]/);
  });

  test('in the form of a framework has a call there, if the framework has it at all', () => {
    if (!frameworks.includes(method.form as Framework)) return;
    const writing = calls[method.optimizer.id][method.form as Framework];
    if (typeof writing === 'string') return;
    expect(chooseCall(method, method.form as Framework, true)).toHaveProperty('call');
  });
});
