import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { runCommand } from '../../src/tooling/processes.ts';
import { blank, openBlank } from './browser.ts';
import { benchTensorFlow, type TensorFlowRow } from './tensorflow.ts';

/*
 * TensorFlow.js as a yardstick. It is no dependency: it is fetched into a folder of its own when this part of the bench runs, and goes with it.
 */

const version = '4.22.0';
const packages = ['tfjs', 'tfjs-backend-wasm'].map((name) => `@tensorflow/${name}`);
const backends = ['wasm', 'cpu'] as const;
const rounds = 5;

/** Fetches it, hands over its folder, and removes that. Throws where it cannot be had. */
export async function withTensorFlow<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tensorflow-'));
  try {
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const words = [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      ...packages.map((name) => `${name}@${version}`),
    ];
    const { code, output } = await runCommand('npm', words);
    if (code !== 0) throw new Error(`TensorFlow.js could not be fetched:\n${output}`);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In this Node. */
export async function benchInNode(folder: string): Promise<TensorFlowRow[]> {
  const require = createRequire(path.join(folder, 'package.json'));
  const [tf, wasm] = packages.map((name) => require(name));
  wasm.setWasmPaths(`${path.join(folder, 'node_modules', packages[1], 'dist')}/`);
  const rows: TensorFlowRow[] = [];
  for (const backend of backends) rows.push(...(await benchTensorFlow(tf, backend, rounds)));
  return rows;
}

/** In a page of its own, which gets the library and its WebAssembly from that folder. */
export async function benchInPage(folder: string, browser: Browser): Promise<TensorFlowRow[]> {
  const entry = path.join(folder, 'page.js');
  const own = new URL('tensorflow.ts', import.meta.url).pathname;
  writeFileSync(
    entry,
    `import * as tf from '${packages[0]}';
    import { setWasmPaths } from '${packages[1]}';
    import { benchTensorFlow } from ${JSON.stringify(own)};
    setWasmPaths(${JSON.stringify(`${blank}wasm/`)});
    // On one core, as the core is.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    export const run = (backend, rounds) => benchTensorFlow(tf, backend, rounds);`,
  );
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const chunk = 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('TensorFlow.js could not be bundled');
  const page = await browser.newPage();
  await page.route(`${blank}wasm/*`, (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    const body = readFileSync(path.join(folder, 'node_modules', packages[1], 'dist', file));
    return route.fulfill({
      contentType: 'application/wasm',
      headers: { 'cross-origin-resource-policy': 'same-origin' },
      body,
    });
  });
  await openBlank(page);
  await page.addScriptTag({ content: chunk.code });
  const rows: TensorFlowRow[] = [];
  for (const backend of backends)
    rows.push(...((await page.evaluate(`bench.run('${backend}', ${rounds})`)) as TensorFlowRow[]));
  await page.close();
  return rows;
}
