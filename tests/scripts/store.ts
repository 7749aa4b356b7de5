/**
 * `npm run scripts`: runs the scripts that lessons show and keeps what they print, for `npm test` to compare with the core. Runs those that
 * are new or have changed and whose packages the Python at hand has ($PYTHON_PATH, or one with NumPy and PyTorch), and keeps the others'
 * results as they are.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { packages, providePython } from '../../src/tooling/python.ts';
import { hashOf, lessonScripts, readStored, type Stored, storedFile } from './lesson-scripts.ts';
import { outputsOf } from './python.ts';

/** The versions of a script's packages, which are kept with its results; nothing if one is not there. */
function versions(python: string, names: readonly string[]): string | undefined {
  const code = `${names.map((name) => `import ${name}`).join('; ')}; print(${names.map((name) => `"${name}", ${name}.__version__`).join(', ')})`;
  const { status, stdout } = spawnSync(python, ['-c', code], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

// Whatever it has: each script asks for its own packages below.
const python = process.env.PYTHON_PATH || (await providePython());
process.env.SCRIPT_PYTHON = python;
// A script that does not say otherwise runs on any backend of Keras.
process.env.KERAS_BACKEND ??= 'jax';
const before = readStored();
const after: Record<string, Stored> = {};
for (const { key, target, code } of await lessonScripts()) {
  if (code === null) continue;
  if (before[key]?.code === hashOf(code)) {
    after[key] = before[key];
    continue;
  }
  const used = versions(python, packages[target]);
  if (used === undefined) {
    if (before[key]) after[key] = before[key];
    console.log(`  ${key}: kept as it was, ${packages[target].join(' and ')} are not here`);
    continue;
  }
  const [{ output, error }] = outputsOf([code]);
  if (error) throw new Error(`${key}: ${error}`);
  after[key] = { code: hashOf(code), with: used, output };
  console.log(`  ${key}: ${used}`);
}
writeFileSync(storedFile, `${JSON.stringify(after, null, 2)}\n`);
