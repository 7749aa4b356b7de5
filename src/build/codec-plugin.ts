import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const id = 'virtual:codec';
const entry = 'figures/live/codec.ts';

/** Vite plugin for where all is one file anyway: `virtual:codec` is the module itself. */
export const codecItself = {
  name: 'downhill-codec-itself',
  resolveId: (source: string) => (source === id ? fileURLToPath(new URL(`../${entry}`, import.meta.url)) : undefined),
};

/** What makes networks would come along for nothing: here their links are only read and written. */
const withoutNetworks = {
  name: 'downhill-without-networks',
  enforce: 'pre' as const,
  resolveId: (source: string) => (source.endsWith('/load-maker.ts') ? `\0${id}-without` : undefined),
  load: (source: string) =>
    source === `\0${id}-without`
      ? "export const loadMaker = async () => { throw new Error('No networks here'); };"
      : undefined,
};

/**
 * Vite plugins: `virtual:codec` is `figures/live/codec.ts` in one file, with a copy of its own of all that it knows (every surface, every
 * optimizer). Shared with the figures, which load each of these by itself, it would come in some eighty files. While one works on the site
 * it is the module itself, so that it knows what has just been added.
 */
export const codecPlugins = () => [
  {
    name: 'downhill-codec',
    apply: 'build' as const,
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (source: string) =>
      source === `\0${id}` ? bundle({ entry, format: { module: true } }, [withoutNetworks]) : undefined,
  },
  { ...codecItself, apply: 'serve' as const },
];
