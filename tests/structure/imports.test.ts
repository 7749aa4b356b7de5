import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';

describe('importsOf', () => {
  test.each([
    ["import a from './a.ts'", ['./a.ts']],
    ["import type { A } from './a.ts'", ['./a.ts']],
    ["import {\n  a,\n  b,\n} from './a.ts';\nimport './b.css'", ['./a.ts', './b.css']],
    ["export * from './a.ts'; export { b } from './b.ts'; export const c = 1", ['./a.ts', './b.ts']],
    ["const a: import('./a.ts').A = 1", ['./a.ts']],
    ["const load = () => import('./a.ts')", ['./a.ts']],
    ['const load = () => import(`./a.ts`)', ['./a.ts']],
    ['const load = (name) => import(name)', ['an import that is computed']],
    ["import.meta.glob(['./a/*.ts', './b/*.ts'])", ['./a/*.ts', './b/*.ts']],
    ["new Worker(new URL('./a.ts', import.meta.url))", ['./a.ts']],
    ["import a = require('./a.ts'); const b = require('./b.ts')", ['./a.ts', './b.ts']],
    ["// import a from './a.ts'\nconst b = \"import a from './a.ts'\"", []],
    ["new URL('./a.ts', document.baseURI)", []],
  ])('%s', (code, expected) => {
    expect(importsOf('some.ts', code)).toEqual(expected);
  });

  test('reads the frontmatter, the scripts and the template of an Astro component', () => {
    const component = [
      '---',
      "import A from './A.astro';",
      '---',
      '<script>',
      "  import './b.ts';",
      '</script>',
      '<script src="/src/c.ts"></script>',
      "{(await import('./d.ts')).name}",
      "<p>import e from './e.ts'</p>",
    ].join('\n');
    expect(importsOf('some.astro', component)).toEqual(['./A.astro', './b.ts', '/src/c.ts', './d.ts']);
  });

  test('reads the import lines of MDX, not its examples of code', () => {
    const lesson = [
      '---',
      'title: T',
      '---',
      '',
      "import A from './A.astro'",
      '',
      '```py',
      'import numpy',
      '```',
      '',
      'Text.',
    ].join('\n');
    expect(importsOf('some.mdx', lesson)).toEqual(['./A.astro']);
  });
});
