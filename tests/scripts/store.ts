/**
 * `npm run scripts`: runs the scripts that lessons show and keeps what they print, for `npm test` to compare with the core. Runs those whose
 * packages the Python at hand has ($PYTHON_PATH, or one with NumPy and PyTorch), and keeps the others' results as they are.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { providePython } from '../../src/tooling/python.ts';
import { hashOf, lessonScripts, readStored, type Stored, storedFile } from './lesson-scripts.ts';
import { outputsOf } from './python.ts';

/** The packages that a script needs; their versions are kept with its results. */
const packages = { numpy: ['numpy'], pytorch: ['torch'], keras: ['keras', 'jax'], optax: ['optax', 'jax'] } as const;

function versions(python: string, names: readonly string[]): string | undefined {
  const code = `${names.map((name) => `import ${name}`).join('; ')}; print(${names.map((name) => `"${name}", ${name}.__version__`).join(', ')})`;
  const { status, stdout } = spawnSync(python, ['-c', code], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

const python = process.env.PYTHON_PATH || (await providePython());
process.env.PYTHON = python;
// A script that does not say otherwise runs on any backend of Keras.
process.env.KERAS_BACKEND ??= 'jax';
const before = readStored();
const after: Record<string, Stored> = {};
for (const { key, target, code } of await lessonScripts()) {
  if (code === null) continue;
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
