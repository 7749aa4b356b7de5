import { nameIn } from '../../core/code/framework-defaults.ts';
import type { AnyOptimizer, Framework } from '../../core/optimizers/optimizer.ts';

/** Where each framework documents an optimizer of that name. */
const addresses: Readonly<Record<Framework, (name: string) => string>> = {
  pytorch: (name) => `https://docs.pytorch.org/docs/stable/generated/torch.optim.${name}.html`,
  keras: (name) => `https://keras.io/api/optimizers/${name.toLowerCase()}/`,
  optax: (name) => `https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.${name}`,
};

const modules: Readonly<Record<Framework, string>> = {
  pytorch: 'torch.optim',
  keras: 'keras.optimizers',
  optax: 'optax',
};

/** The documentation of an optimizer in a framework: its full name there and the page; nothing where the framework has none. */
export function documentationOf(
  optimizer: AnyOptimizer,
  framework: Framework,
): { name: string; url: string } | undefined {
  const name = nameIn(optimizer, framework);
  return name === undefined ? undefined : { name: `${modules[framework]}.${name}`, url: addresses[framework](name) };
}
