import { gzipSync } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { fileOf } from '../../src/tooling/core-package.ts';
import { inProject } from '../../src/tooling/project.ts';

/*
 * What a page pays that imports the core from the package. Only what comes at once is weighed: the parser of formulas, the writers of code
 * and the words for a wrong experiment are fetched when there is a use for them.
 */

const entry = 'entry';

/** Leads imports of the package to `src/core`, and leaves every `import()` out, and files whose names match `without`. */
const fromPackage = (code: string, without?: RegExp): Plugin => ({
  name: 'from-package',
  resolveId(specifier, _, { kind }) {
    if (specifier === entry) return entry;
    if (kind === 'dynamic-import' || without?.test(specifier)) return { id: specifier, external: true };
    const file = fileOf(specifier);
    return file && inProject(`src/core/${file}.ts`);
  },
  load: (id) => (id === entry ? code : null),
});

/** Bytes of a script, minified and compressed. */
async function weigh(code: string, without?: RegExp): Promise<number> {
  const bundle = await rolldown({
    input: entry,
    plugins: [fromPackage(code, without)],
    // As the package's manifest says.
    treeshake: { moduleSideEffects: false },
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  await bundle.close();
  expect(output).toHaveLength(1);
  return gzipSync(output[0].code, { level: 9 }).length;
}

const kilobyte = 1024;

test.each([
  ['everything that the core exports', 0.8, 42, "export * from 'downhill-core';"],
  ['the same without what reads networks', 0.8, 37.5, "export * from 'downhill-core';", /network/],
  ['networks with their trainings', 0.8, 20, "export * from 'downhill-core/network';"],
  [
    'one optimizer on one surface',
    0.8,
    2.55,
    `export { descend } from 'downhill-core/descend';
     export { adam } from 'downhill-core/optimizers/adam';
     export { beale } from 'downhill-core/surfaces/beale';`,
  ],
])('%s takes at least %d of, and at most, %d KB', async (what, least, most, code, without?: RegExp) => {
  const bytes = await weigh(code, without);
  console.log(`${what}: ${bytes} bytes (${(bytes / kilobyte).toFixed(2)} KB) of ${most} KB`);
  expect(bytes).toBeGreaterThan(least * most * kilobyte);
  expect(bytes).toBeLessThanOrEqual(most * kilobyte);
});
