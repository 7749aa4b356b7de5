import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { findPython, providePython } from '../../src/tooling/python.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'python-'));

/** Something that behaves as a Python without PyTorch. */
const python = path.join(folder, 'python3');
writeFileSync(python, '#!/bin/sh\ncase "$2" in *torch*) exit 1 ;; esac\n', { mode: 0o755 });

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(process.platform === 'win32')('$PYTHON_PATH is held against the scripts that are to run', async () => {
  vi.stubEnv('PYTHON_PATH', python);
  expect(findPython(['numpy'])).toBe(python);
  expect(await providePython(['keras', 'optax'])).toBe(python);
  expect(() => findPython(['numpy', 'torch'])).toThrow(`PYTHON_PATH is ${python}, and that has no torch.`);
  await expect(providePython()).rejects.toThrow('PYTHON_PATH');
});
