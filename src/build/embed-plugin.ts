import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { formulasPlugin } from './formulas-plugin.ts';

const id = 'virtual:embed-script';
const entry = fileURLToPath(new URL('../figures/embed.ts', import.meta.url));

/**
 * Vite plugin: `virtual:embed-script` is the text of one classic script with everything an embed page needs in it. A sandboxed frame
 * (`sandbox="allow-scripts"`) has no origin, so that module scripts and imports fail there unless the host sends CORS headers.
 */
export function embedPlugin() {
  let script: Promise<string> | undefined;
  return {
    name: 'downhill-embed',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    async load(source: string) {
      if (source !== `\0${id}`) return undefined;
      script ??= bundle();
      return `export default ${JSON.stringify(await script)};`;
    },
  };
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [formulasPlugin()],
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'downhill' },
    },
  });
  const [{ output: files }] = Array.isArray(output)
    ? output
    : [output as { output: { type: string; code?: string }[] }];
  const chunk = files.find(({ type }) => type === 'chunk');
  if (!chunk || !('code' in chunk) || !chunk.code) throw new Error('The embed script is empty');
  // The text ends up between <script> and </script>.
  return chunk.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
