import { bundle } from './bundle.ts';
import { embedParts } from './embed-parts.ts';

/** Where these come from. */
const sources: Readonly<Record<string, () => Promise<unknown>>> = {
  'virtual:embed-parts': embedParts,
  'virtual:embed-loader': () => bundle({ entry: 'figures/embed-loader.ts', format: { global: 'downhill' } }, []),
};

/** Vite plugin: `virtual:embed-parts` is the scripts of embed pages, `virtual:embed-loader` the text of the one inside them. */
export function embedPlugin() {
  const made = new Map<string, Promise<unknown>>();
  return {
    name: 'downhill-embed',
    resolveId: (source: string) => (source in sources ? `\0${source}` : undefined),
    async load(source: string) {
      const id = source.slice(1);
      if (!source.startsWith('\0') || !(id in sources)) return undefined;
      const making = made.get(id) ?? sources[id]();
      made.set(id, making);
      return `export default ${JSON.stringify(await making)};`;
    },
  };
}
