import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { root } from './project.ts';

/** What a command left behind. */
export interface Outcome {
  /** Null if a signal ended it. */
  readonly code: number | null;
  /** Standard output and error output, in the order in which they came. */
  readonly output: string;
  readonly timedOut: boolean;
}

interface RunOptions {
  /** Added to the environment; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds after which the command and all it started are ended. */
  readonly timeout?: number;
  /** File to which the output is added as it comes. */
  readonly log?: string;
}

const running = new Set<ChildProcess>();

/** Ends a command and everything it started. Elsewhere than on Windows each command leads a process group of its own. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/** Runs a script under this Node, in the project's folder, and collects what it prints. Never rejects. */
export function runScript(script: string, words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return runCommand(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...words], options);
}

/** Runs a command in the project's folder and collects what it prints. Never rejects: a command that cannot start has code 127. */
export function runCommand(command: string, words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { env = {}, timeout, log } = options;
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const file = log === undefined ? null : createWriteStream(log, { flags: 'a' });
    let output = '';
    let timedOut = false;
    const take = (text: string) => {
      output += text;
      file?.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const stop = () => {
      timedOut = true;
      end(child);
    };
    const timer = timeout === undefined ? undefined : setTimeout(stop, timeout);
    const finish = (code: number | null) => {
      if (!running.delete(child)) return;
      clearTimeout(timer);
      end(child); // Whatever the command started and left behind.
      file?.end();
      resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      take(`${error.message}\n`);
      finish(127);
    });
    child.on('close', finish);
    // Something left behind may hold the pipes open: what it would still print is not waited for.
    child.on('exit', (code) => setTimeout(() => finish(code), 2000).unref());
  });
}

/**
 * Ends this process, and every command it runs, on ctrl-C, on a polite kill, and when the process that started it is gone.
 * To be called once, by the script that npm runs.
 */
export function endWithParent(): void {
  const leave = (code: number) => {
    for (const child of running) end(child);
    process.exit(code);
  };
  process.on('SIGINT', () => leave(130));
  process.on('SIGTERM', () => leave(143));
  process.on('SIGHUP', () => leave(129));
  process.on('disconnect', () => leave(1));
  process.channel?.unref();
}
