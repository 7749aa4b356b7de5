import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const id = 'virtual:codec';
const entry = 'core/experiment-url.ts';

/**
 * Vite plugin: `virtual:codec` is `core/experiment-url.ts` in one file, with a copy of its own of all that it knows (every surface, every
 * optimizer). Shared with the figures, which load each of these by itself, it would come in some eighty files.
 */
export function codecPlugin() {
  let bundled: Promise<string> | undefined;
  return {
    name: 'downhill-codec',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load(source: string) {
      if (source !== `\0${id}`) return undefined;
      bundled ??= bundle({ entry, format: { module: true } }, []);
      return bundled;
    },
  };
}

/** The same where all is one file anyway: `virtual:codec` is the module itself. */
export const codecItself = {
  name: 'downhill-codec-itself',
  resolveId: (source: string) => (source === id ? fileURLToPath(new URL(`../${entry}`, import.meta.url)) : undefined),
};
