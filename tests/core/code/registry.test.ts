import { describe, expect, test } from 'vitest';
import en from '../../../content/ui/en.json' with { type: 'json' };
import { chooseCall, neededBy, writeArguments } from '../../../src/core/code/choose-call.ts';
import { namesOf } from '../../../src/core/code/names.ts';
import { numpyRule } from '../../../src/core/code/numpy-rule.ts';
import { codeTargets, reasonCodes } from '../../../src/core/code/reason.ts';
import type { Method } from '../../../src/core/optimizers/descend.ts';
import { furtherOptimizers, optimizers } from '../../../src/core/optimizers/index.ts';
import type { Call, FormId, Framework, Hyperparameter } from '../../../src/core/optimizers/optimizer.ts';

const all = [...optimizers, ...furtherOptimizers];
const frameworks: readonly Framework[] = ['pytorch', 'keras', 'optax'];

/** Rules that no short NumPy script spells out: a memory of steps, an estimate now and then, a sign held against the one before. */
const tooLong = ['lbfgs', 'rprop', 'sophia'];

const inEveryForm = all.flatMap((optimizer) =>
  (Object.keys(optimizer.forms) as FormId[]).map(
    (form): Method => ({ optimizer, form, settings: optimizer.forms[form]!.defaults }),
  ),
);

test('every reason has its words', () => {
  expect(Object.keys(en.export)).toEqual([...codeTargets, ...reasonCodes]);
});

describe.each(all.map((optimizer) => [optimizer.id, optimizer] as const))('%s', (_, optimizer) => {
  const rows = frameworks.flatMap((framework) => {
    const writing = optimizer.frameworks[framework];
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
    const lost = rows.flatMap(([framework, call]) =>
      (Object.keys(call.needs) as FormId[]).flatMap((form) => {
        const needed = neededBy(optimizer, framework, call, form);
        return Object.entries<Hyperparameter>(optimizer.hyperparameters)
          .filter(([name, { names }]) => names[framework] === undefined && !(name in needed))
          .map(([name]) => `${framework}: ${name} has no name there and stands in no needs of the form ${form}`);
      }),
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
    const rule = numpyRule(method, 2, { gradient: (at) => `gradient(${at})`, value: (at) => `f(${at})` });
    const known = `its formula cannot be written in NumPy: let it be, or name ${method.optimizer.id} in tooLong above`;
    expect(rule === undefined, known).toBe(tooLong.includes(method.optimizer.id));
    // Beyond the L-BFGS kind, what is used is there: no formula's name is left.
    expect(rule?.update.join('\n') ?? '').not.toMatch(/[@\\]/);
  });

  test('in the form of a framework has a call there, if the framework has it at all', () => {
    if (!frameworks.includes(method.form as Framework)) return;
    const writing = method.optimizer.frameworks[method.form as Framework];
    if (typeof writing === 'string') return;
    expect(chooseCall(method, method.form as Framework, true)).toHaveProperty('call');
  });
});
