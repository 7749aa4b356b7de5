import { readdirSync } from 'node:fs';
import { inProject } from '../../src/tooling/project.ts';
import { builds } from '../../src/tooling/suites.ts';

const [{ folder }] = builds;

/** Addresses of every built page of one language, relative to the base path: `ko/`, `ko/lessons/momentum/` and so on. */
export function pagesIn(locale: 'ko' | 'en'): string[] {
  return readdirSync(inProject(folder, locale), { recursive: true, encoding: 'utf8' })
    .map((file) => `${locale}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
