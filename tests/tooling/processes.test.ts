import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findFreePort, isFree } from '../../src/tooling/ports.ts';
import { runCommand } from '../../src/tooling/processes.ts';
import { normalizeBase } from '../../src/tooling/project.ts';

const node = (script: string, options = {}) => runCommand(process.execPath, ['--eval', script], options);

/** Whether somebody listens at the port. Found out by connecting: to listen for a moment could keep the one who is awaited from it. */
const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });

describe('runCommand', () => {
  test('gives code and output', async () => {
    const outcome = await node("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(outcome.code).toBe(3);
    expect(outcome.output).toContain('out\n');
    expect(outcome.output).toContain('err\n');
    expect(outcome.timedOut).toBe(false);
  });

  test('adds to the environment and takes from it', async () => {
    const { output } = await node("console.log('PATH' in process.env, process.env.ADDED)", {
      env: { PATH: undefined, ADDED: 'yes' },
    });
    expect(output).toBe('false yes\n');
  });

  test('says that a command cannot be started', async () => {
    expect((await runCommand('no-such-command', [])).code).toBe(127);
  });

  afterEach(() => void vi.useRealTimers());

  test('ends a command that takes too long, and what it has started', { timeout: 60_000 }, async () => {
    const port = await findFreePort();
    const listen = `require('net').createServer().listen(${port}, '127.0.0.1')`;
    const child = `require('child_process').spawn(process.execPath, ['--eval', ${JSON.stringify(listen)}])`;
    // By a clock of our own: however long a busy machine takes to start two processes, they run when their time is up.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const ending = node(`${child}; setInterval(Object, 1000)`, { timeout: 3000 });
    await vi.waitUntil(() => answers(port), { timeout: 50_000 });
    vi.advanceTimersByTime(3000);
    vi.useRealTimers();
    expect((await ending).timedOut).toBe(true);
    await vi.waitUntil(async () => !(await answers(port)), { timeout: 50_000 });
  });
});

test('a port is free until somebody listens at it, by IPv4 or IPv6', async () => {
  const port = await findFreePort();
  expect(await isFree(port)).toBe(true);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await isFree(port)).toBe(false);
  server.close();
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['sub', '/sub/'],
  ['/sub/path', '/sub/path/'],
  ['sub/path/', '/sub/path/'],
])('the base path %j is %s', (given, expected) => {
  expect(normalizeBase(given)).toBe(expected);
});
