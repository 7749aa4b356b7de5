import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { formulasPlugin } from './formulas-plugin.ts';
import { wordsPlugin } from './words-plugin.ts';

/** What each virtual module is bundled from, and the global that the script's exports become. */
const scripts: Readonly<Record<string, { readonly entry: string; readonly global: string }>> = {
  'virtual:embed-script': { entry: '../figures/embed.ts', global: 'downhill' },
  'virtual:embed-reader': { entry: '../core/expression.ts', global: 'downhillReader' },
  'virtual:embed-space': { entry: '../render/three/relief-painter.ts', global: 'downhillSpace' },
};

/**
 * Vite plugin: `virtual:embed-script` is the text of one classic script with everything an embed page needs in it, `virtual:embed-reader`
 * that of another which reads typed formulas, for the few that show one, `virtual:embed-space` that of one which paints surfaces. A sandboxed frame (`sandbox="allow-scripts"`) has no origin, so
 * that module scripts and imports fail there unless the host sends CORS headers; a classic script loads from anywhere.
 */
export function embedPlugin() {
  const bundled = new Map<string, Promise<string>>();
  return {
    name: 'downhill-embed',
    resolveId: (source: string) => (source in scripts ? `\0${source}` : undefined),
    async load(source: string) {
      const id = source.slice(1);
      if (!source.startsWith('\0') || !(id in scripts)) return undefined;
      const script = bundled.get(id) ?? bundle(scripts[id]);
      bundled.set(id, script);
      return `export default ${JSON.stringify(await script)};`;
    },
  };
}

/** No worker can be started from a script inside a document: there the page's own thread computes. */
const withoutWorkers = {
  name: 'downhill-without-workers',
  enforce: 'pre' as const,
  resolveId: (source: string) =>
    source.endsWith('/workers/compute-cells.ts')
      ? fileURLToPath(new URL('../workers/compute-here.ts', import.meta.url))
      : undefined,
};

async function bundle({ entry, global }: (typeof scripts)[string]): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [formulasPlugin(), wordsPlugin({ inPage: true }), withoutWorkers],
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: global },
    },
  });
  const [{ output: files }] = Array.isArray(output)
    ? output
    : [output as { output: { type: string; code?: string }[] }];
  const chunk = files.find(({ type }) => type === 'chunk');
  if (!chunk || !('code' in chunk) || !chunk.code) throw new Error(`${entry} makes an empty script`);
  // The text may end up between <script> and </script>.
  return chunk.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
