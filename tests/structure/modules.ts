import path from 'node:path';
import { files, read } from './files.ts';
import { importsOf } from './imports.ts';

/** One import: statically, as a type, by import(), by a glob or as the URL of a module. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Where it leads, relative to the project; null for a package. */
  readonly target: string | null;
}

/** Every module of the site, content included. */
export const modules = files.filter((file) => /^(src|content)\/.*\.(ts|js|mjs|cjs|astro|mdx)$/.test(file));

/** All that these modules import. */
export const imports: readonly Import[] = modules.flatMap((file) =>
  importsOf(file, read(file)).map((specifier) => ({ file, specifier, target: resolve(file, specifier) })),
);

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier.startsWith('/') ? specifier.slice(1) : null;
}

/** The layer a file belongs to: its folder of src, or content for its code; null for files at the top of src and for data. */
export function layerOf(file: string): string | null {
  if (file.startsWith('content/')) return /\.(ts|mdx)$/.test(file) ? 'content' : null;
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** An import in words. */
export const say = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;
