import { fileURLToPath } from 'node:url';
import { build, type PluginOption } from 'vite';

/** What to bundle into one script: an entry below `src`, and whether it becomes a module or a classic script that sets a global. */
export interface Bundle {
  readonly entry: string;
  readonly format: { readonly module: true } | { readonly global: string };
}

/** The text of one script with everything in it that an entry needs. Throws if that is nothing. */
export async function bundle({ entry, format }: Bundle, plugins: PluginOption[]): Promise<string> {
  const file = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins,
    build: {
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
      lib:
        'global' in format ? { entry: file, formats: ['iife'], name: format.global } : { entry: file, formats: ['es'] },
    },
  });
  const [{ output: files }] = Array.isArray(output)
    ? output
    : [output as { output: { type: string; code?: string }[] }];
  const [chunk, ...others] = files.filter(({ type }) => type === 'chunk');
  if (!chunk || !('code' in chunk) || !chunk.code) throw new Error(`${entry} makes an empty script`);
  if (others.length > 0) throw new Error(`${entry} makes more than one script`);
  return chunk.code;
}
