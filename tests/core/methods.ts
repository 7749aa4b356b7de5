import type { Method } from '../../src/core/optimizers/descend.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';

/** A method with a name for the test report. */
export interface NamedMethod extends Method {
  readonly name: string;
}

/** Every optimizer, in a menu or not, in every form, with the form's defaults. */
export function everyForm(): NamedMethod[] {
  return [...optimizers, ...furtherOptimizers].flatMap((optimizer) =>
    (Object.keys(optimizer.forms) as FormId[]).map((form) => ({
      name: `${optimizer.id} ${form}`,
      optimizer,
      form,
      settings: optimizer.forms[form]!.defaults,
    })),
  );
}

/** Every form with every combination of its optional hyperparameters off and on (a flag at 1, a number at half its range). */
export function everyVariant(): NamedMethod[] {
  return everyForm().flatMap((method) => {
    let variants = [method];
    for (const [name, { optional, scale, range }] of Object.entries(method.optimizer.hyperparameters)) {
      if (!optional) continue;
      const value = scale === 'flag' ? 1 : (range[0] + range[1]) / 2;
      variants = variants.flatMap((variant) => [
        { ...variant, settings: { ...variant.settings, [name]: 0 } },
        { ...variant, name: `${variant.name} ${name}`, settings: { ...variant.settings, [name]: value } },
      ]);
    }
    return variants;
  });
}

/** The method with some settings replaced. */
export function withSettings<M extends Method>(method: M, settings: Record<string, number>): M {
  return { ...method, settings: { ...method.settings, ...settings } };
}
