import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { type EngineName, engineNames, firefoxSettings, openingOf } from '../../src/tooling/engines.ts';
import expected from '../core/bits-table.json' with { type: 'json' };

/*
 * Networks train to the same bits in every engine. A browser needs no driver for that: it opens a page of ours, which sends what it has computed.
 * The suite names the browsers it has found in the environment, and says which it could not get.
 */

const browsers = engineNames.flatMap((name) => {
  const browser = process.env[`ENGINE_${name.toUpperCase()}`];
  return browser ? [[name, browser] as const] : [];
});

/** Files of the bundle, by path. */
const files = new Map<string, string>();

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: new URL('page.ts', import.meta.url).pathname,
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const [{ output }] = [built].flat() as unknown as { output: { fileName: string; code?: string }[] }[];
  for (const { fileName, code } of output) if (code !== undefined) files.set(`/${fileName}`, code);
  files.set('/', '<!doctype html><html lang="en"><title>t</title><script type="module" src="page.js"></script></html>');
});

/** What a browser answers, and what it prints meanwhile. Rejects if it ends or a minute goes by without an answer. */
async function bitsIn(name: EngineName, browser: string): Promise<unknown> {
  const profile = mkdtempSync(path.join(tmpdir(), 'bits-'));
  writeFileSync(path.join(profile, 'user.js'), firefoxSettings);
  let answer: (table: unknown) => void;
  const answered = new Promise((resolve) => {
    answer = resolve;
  });
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        response.end();
        answer(JSON.parse(body));
      });
      return;
    }
    const found = files.get(request.url ?? '');
    const type = request.url === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': type }).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { command, words, env } = openingOf(name, browser, profile, `http://127.0.0.1:${port}/`);
  const said = path.join(profile, 'said.log');
  writeFileSync(said, '');
  const child = spawn('/bin/sh', ['-c', 'exec "$@" >"$SAID" 2>&1', 'sh', command, ...words], {
    env: { ...process.env, ...env, SAID: said },
    stdio: 'ignore',
    detached: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise((_, reject) => {
    const fail = (how: string) => reject(new Error(`${name} ${how}: ${readFileSync(said, 'utf8')}`));
    child.on('exit', (code) => fail(`ended with ${code}`));
    timer = setTimeout(() => fail('did not answer'), 55_000);
  });
  try {
    return await Promise.race([answered, failed]);
  } finally {
    clearTimeout(timer);
    child.removeAllListeners('exit');
    server.closeAllConnections();
    server.close();
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

test.each(browsers)('networks train to the same bits in %s', async (name, browser) => {
  expect(await bitsIn(name, browser)).toEqual(expected);
});
