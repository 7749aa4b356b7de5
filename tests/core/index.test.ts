import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { programOf, unknownNamesOf, wholeCore } from './examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The project's own Node, since the one that runs the tests may be too old to run TypeScript. */
const own = `${root}node_modules/.bin/node`;
const node = existsSync(own) ? own : process.execPath;

test('plain Node imports the core, and no package but valibot comes along', () => {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
    const core = await import('./src/core/index.ts');
    const { experiment } = core.decodeFragment('v1&surface=beale&run=adam.keras,learningRate:0.05&steps=7');
    const runs = core.computeRuns(await core.prepare(experiment), experiment);
    console.log(JSON.stringify({ loaded, losses: runs[0].trajectory.losses.length }));`;
  const output = execFileSync(node, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { loaded, losses }: { loaded: string[]; losses: number } = JSON.parse(output);
  expect(losses).toBe(8);
  const packages = loaded.flatMap((url) => url.match(/\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []);
  expect([...new Set(packages)]).toEqual(['valibot']);
});

test('the core uses nothing that only a browser or only Node has', () => {
  const { files, program } = wholeCore();
  expect(files.length).toBeGreaterThan(10);
  // Names alone count here; `tsc` itself judges the rest.
  const unknown = files.flatMap((file) => unknownNamesOf(program, file).map((name) => `${file}: ${name}`));
  expect(unknown).toEqual([]);
  expect(files.filter((file) => /\bglobalThis\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('a name that only a browser or only Node has is found wherever it stands', () => {
  const code = `
    export function f(a: HTMLElement, b: typeof window): unknown {
      document.title = 'x';
      class Own extends Worker {}
      const object = { process, fetch: [1] as const };
      again: for (;;) break again;
      return [new Own(\`\${navigator}\`), object.fetch, undefined, a, b, {} as NodeJS.Timeout, (x: { self: 1 }) => x.self];
    }`;
  const program = programOf([], [{ of: 'all of them', code }], wholeCore().program);
  expect(unknownNamesOf(program, `${root}tests/core/example-0.ts`)).toEqual([
    ...['HTMLElement', 'window', 'document', 'Worker', 'process', 'navigator', 'NodeJS'],
  ]);
});
