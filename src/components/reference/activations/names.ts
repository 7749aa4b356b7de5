import type { PagedActivation } from './paged.ts';

/** What activations are taken from. Optax has none of its own. */
export const libraries = ['keras', 'pytorch', 'jax'] as const;
export type Library = (typeof libraries)[number];

/** Whether a name is that of a class. */
const isClass = (name: string) => /^[A-Z]/.test(name);

/** The page on a name in the documentation of each. */
const addresses: Readonly<Record<Library, (name: string) => string>> = {
  pytorch: (name) => `https://docs.pytorch.org/docs/stable/generated/torch.nn.${name}.html`,
  keras: (name) =>
    isClass(name)
      ? `https://keras.io/api/layers/activation_layers/${name.replace('Leaky', 'Leaky_').toLowerCase()}/`
      : `https://keras.io/api/layers/activations/#${name}-function`,
  // Not all of them have a page to themselves there.
  jax: () => 'https://docs.jax.dev/en/latest/jax.nn.html',
};

const modules: Readonly<Record<Library, (name: string) => string>> = {
  pytorch: () => 'torch.nn',
  keras: (name) => (isClass(name) ? 'keras.layers' : 'keras.activations'),
  jax: () => 'jax.nn',
};

/** How a library writes an activation, its parameters as they are spelt there, and the page on it; undefined where it has none. */
export function nameIn(kind: PagedActivation, library: Library): { call: string; url: string } | undefined {
  const written = kind[library];
  if (written === null) return undefined;
  const [, name, parameters] = /^(\w+)(\(.*\))?$/.exec(written)!;
  const spelt = (parameters ?? '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { call: `${modules[library](name)}.${name}${spelt}`, url: addresses[library](name) };
}
