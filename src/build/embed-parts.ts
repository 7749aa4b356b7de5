import { fileURLToPath } from 'node:url';
import { build, type PluginOption, type Rolldown } from 'vite';
import { oldestBrowsers } from './browsers.ts';
import { codecItself } from './codec-plugin.ts';
import { embedStylesPlugin } from './embed-styles.ts';
import { pureFunctions } from './pure-functions.ts';
import { updateRulesPlugin } from './update-rules-plugin.ts';
import { wordsPlugin } from './words-plugin.ts';

/** The scripts of embed pages. */
export interface EmbedParts {
  /** Text of each by its name, which changes with it. */
  readonly texts: Readonly<Record<string, string>>;
  /** Name of the one that begins, with all that every figure needs in it. */
  readonly first: string;
}

const inSource = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const entry = inSource('figures/embed.ts');

/** No module but the first is needed for what loading it does. */
const treeshake = {
  manualPureFunctions: pureFunctions,
  moduleSideEffects: (id: string) => id === entry,
};

/** What a figure of the usual kind loads at once by itself. */
const usual = [
  'figures/kinds/descent/mount.ts',
  'figures/state/run-at-once.ts',
  'figures/live/services.ts',
  'render/contours.ts',
].map(inSource);

/** What a part asks for later: its file is loaded by the page's loader, with those that it needs. */
const laterUse = /Promise\.resolve\(\)\.then\(\(\)=>require\("\.\/([^"]+)\.cjs"\)\)/g;
const use = /require\("\.\/([^"]+)\.cjs"\)/g;

/**
 * Bundles `figures/embed.ts` into classic scripts that the loader of an embed page (`figures/embed-loader.ts`) runs. Throws if something in them
 * would be loaded another way.
 */
export async function embedParts(): Promise<EmbedParts> {
  const first = await modulesAtOnce();
  const chunks = await chunksOf(
    plugins,
    [entry],
    [
      { name: 'first', test: (id) => first.has(id), priority: 1 },
      ...Object.entries(rooms).map(([name, test]) => ({ name, test, minShareCount: 2 })),
    ],
  );
  return assemble(chunks);
}

/** What several parts need besides, by what it is about: in one file each kind of figure would pay for all the others. */
const rooms: Readonly<Record<string, RegExp>> = {
  networks: /src\/(core\/(network|portable|activations|examples|random-at)|workers)\b/,
  grids: /src\/(core\/grids|figures\/kinds\/basin|render\/(cell-|shown-map))/,
  relief: /src\/render\/(relief|three)\//,
  slopes: /src\/(figures\/(kinds\/(gradient|tangent)|stages\/(slope|tangent))|render\/arrow|core\/surfaces\/shape)/,
  shared: /src\/|node_modules/,
};

/** The modules of which the usual figure needs something before anybody touches it. */
async function modulesAtOnce(): Promise<ReadonlySet<string>> {
  const chunks = await chunksOf([...plugins, withoutLater], [entry, ...usual], []);
  const lengths = chunks.flatMap(({ modules }) => Object.entries(modules));
  return new Set(lengths.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])));
}

const withoutLater = {
  name: 'downhill-without-later',
  enforce: 'pre' as const,
  resolveId: (source: string, _: unknown, { kind }: { kind?: string }) =>
    kind === 'dynamic-import' ? { id: source, external: true } : undefined,
};

type Groups = NonNullable<Extract<Rolldown.OutputOptions['codeSplitting'], object>['groups']>;

async function chunksOf(by: PluginOption[], from: string[], groups: Groups): Promise<Rolldown.OutputChunk[]> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: by,
    build: {
      write: false,
      target: oldestBrowsers,
      cssTarget: oldestBrowsers,
      lib: { entry: from, formats: ['cjs'] },
      rolldownOptions: {
        treeshake,
        // Each surface and each optimizer is loaded by itself elsewhere; here the links know them all.
        checks: { ineffectiveDynamicImport: false },
        output: {
          entryFileNames: '[name].[hash:8].cjs',
          chunkFileNames: '[name].[hash:8].cjs',
          codeSplitting: { groups },
        },
      },
    },
  });
  const [{ output: files }] = output as Rolldown.RolldownOutput[];
  return files.filter((file) => file.type === 'chunk');
}

const nameOf = (file: string) => file.replace(/\.cjs$/, '');

function assemble(chunks: readonly Rolldown.OutputChunk[]): EmbedParts {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  /** A part and what it needs, itself last. */
  const closure = (file: string, known = new Set<string>()): Set<string> => {
    if (known.has(file)) return known;
    const own = new Set([...known, file]);
    let all = own;
    for (const needed of byFile.get(file)?.imports ?? []) if (byFile.has(needed)) all = closure(needed, all);
    all.delete(file);
    return all.add(file);
  };
  const main = chunks.find(({ isEntry }) => isEntry)!;
  const first = closure(main.fileName);
  const further = (file: string) => [...closure(file)].filter((one) => one === file || !first.has(one)).map(nameOf);
  const texts = chunks.map(({ fileName, code }): readonly [string, string] => {
    const body = code
      .replace(/^\s*"use strict";/, '')
      .replace(laterUse, (_, name) => `require.load(${JSON.stringify(further(`${name}.cjs`)).slice(1, -1)})`)
      .replace(use, (_, name) => `require(${JSON.stringify(name)})`);
    if (/\bimport\(["'`]|require\(["'`]\.|import\.meta/.test(body))
      throw new Error(`${fileName} loads something in a way that a sandbox does not allow`);
    return [nameOf(fileName), `downhill.part(${JSON.stringify(nameOf(fileName))},function(require,exports){${body}});`];
  });
  const isFirst = ([name]: readonly [string, string]) => first.has(`${name}.cjs`);
  const begin = nameOf(main.fileName);
  const together = texts.filter(isFirst).map(([, text]) => text);
  return {
    texts: Object.fromEntries([...texts.filter((one) => !isFirst(one)), [begin, together.join('')]]),
    first: begin,
  };
}

/** No worker can be started in a sandbox: there the page's own thread computes. */
const withoutWorkers = {
  name: 'downhill-without-workers',
  enforce: 'pre' as const,
  resolveId: (source: string) => (source.endsWith('/run-job.ts') ? inSource('workers/run-here.ts') : undefined),
};

const plugins = [updateRulesPlugin(), wordsPlugin(), embedStylesPlugin(), codecItself, withoutWorkers];
