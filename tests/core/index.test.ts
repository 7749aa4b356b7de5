import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { coreOptions } from './examples.ts';

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
  const core = `${root}src/core/`;
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => core + name);
  expect(files.length).toBeGreaterThan(10);
  const program = ts.createProgram(files, coreOptions);
  // Of what the compiler finds without the types of DOM and Node only unknown names count here; `tsc` itself judges the rest.
  const unknown = files
    .map((file) => program.getSourceFile(file)!)
    .flatMap((file) => program.getSemanticDiagnostics(file).map(({ messageText }) => [file.fileName, messageText]))
    .map(([file, message]) => `${file}: ${typeof message === 'string' ? message : message.messageText}`)
    .filter((text) => /Cannot find (name|namespace)/.test(text));
  expect(unknown).toEqual([]);
  expect(files.filter((file) => /\bglobalThis\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
