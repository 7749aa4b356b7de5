import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { templates } from './templates/index.ts';
import { mark } from './templates/template.ts';

/**
 * Writes the files with which something new begins into a project, and returns what there is to say about it. Writes nothing and throws,
 * with a message for whoever gave the command, if it does not know the kind, the name does not fit or one of the files is there.
 */
export function begin(kind: string | undefined, name: string | undefined, project: string): string {
  if (kind === undefined || name === undefined || !Object.hasOwn(templates, kind)) throw new Error(usage());
  const { takes, fits, files, byHand } = templates[kind];
  if (!fits.test(name))
    throw new Error(
      `"${name}" is no name for ${kindWithArticle(kind)}: it has to be like ${takes}, as ${fits} has it.`,
    );
  const texts = Object.entries(files(name));
  const there = texts.map(([file]) => file).filter((file) => existsSync(path.join(project, file)));
  if (there.length > 0) throw new Error(`There is ${there.join(', ')} already.`);
  for (const [file, text] of texts) {
    const target = path.join(project, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return [
    `Written, and to be filled in wherever it says ${mark}:`,
    ...texts.map(([file]) => `  ${file}`),
    '',
    'To be added by hand:',
    ...byHand(name).map(([file, what]) => `  ${file}: ${what}`),
    '',
    'What is still missing says: npm run test:unit -- tests/structure',
  ].join('\n');
}

const usage = () =>
  [
    'What shall it be?',
    ...Object.entries(templates).map(([kind, { takes }]) => `  npm run new -- ${kind} ${takes}`),
  ].join('\n');

const kindWithArticle = (kind: string) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
