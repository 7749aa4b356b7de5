import { fileURLToPath } from 'node:url';
import { type Bundle, bundle } from './bundle.ts';
import { codecItself } from './codec-plugin.ts';
import { updateRulesPlugin } from './update-rules-plugin.ts';
import { wordsPlugin } from './words-plugin.ts';

/** What each virtual module is bundled from, and the global that the script's exports become. */
const scripts: Readonly<Record<string, Bundle>> = {
  'virtual:embed-script': { entry: 'figures/embed.ts', format: { global: 'downhill' } },
  'virtual:embed-reader': { entry: 'core/expression/parse.ts', format: { global: 'downhillReader' } },
  'virtual:embed-networks': { entry: 'core/grounds/network/make-ground.ts', format: { global: 'downhillNetworks' } },
  'virtual:embed-space': { entry: 'render/three/relief-painter.ts', format: { global: 'downhillSpace' } },
};

/**
 * Vite plugin: `virtual:embed-script` is the text of one classic script with everything an embed page needs in it, `virtual:embed-reader`
 * that of another which reads typed formulas, for the few that show one, `virtual:embed-networks` that of one which makes networks,
 * `virtual:embed-space` that of one which paints surfaces. A sandboxed
 * frame (`sandbox="allow-scripts"`) has no origin, so that module scripts and imports fail there unless the host sends CORS headers; a
 * classic script loads from anywhere.
 */
export function embedPlugin() {
  const bundled = new Map<string, Promise<string>>();
  return {
    name: 'downhill-embed',
    resolveId: (source: string) => (source in scripts ? `\0${source}` : undefined),
    async load(source: string) {
      const id = source.slice(1);
      if (!source.startsWith('\0') || !(id in scripts)) return undefined;
      const script = bundled.get(id) ?? bundle(scripts[id], plugins);
      bundled.set(id, script);
      // The text may end up between <script> and </script>.
      const text = (await script).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
      return `export default ${JSON.stringify(text)};`;
    },
  };
}

/** No worker can be started from a script inside a document: there the page's own thread computes. */
const withoutWorkers = {
  name: 'downhill-without-workers',
  enforce: 'pre' as const,
  resolveId: (source: string) =>
    source.endsWith('/run-job.ts') ? fileURLToPath(new URL('../workers/run-here.ts', import.meta.url)) : undefined,
};

/** What makes networks is a classic script of its own, which is loaded with the first network. */
const networksApart = {
  name: 'downhill-networks-apart',
  enforce: 'pre' as const,
  resolveId: (source: string) =>
    source.endsWith('/load-maker.ts')
      ? fileURLToPath(new URL('../figures/load-networks.ts', import.meta.url))
      : undefined,
};

const plugins = [updateRulesPlugin(), wordsPlugin({ inPage: true }), codecItself, withoutWorkers, networksApart];
