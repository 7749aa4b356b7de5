import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, type Trained } from '../network/trained.ts';
import type { Setup } from '../state/store.ts';

/*
 * Networks that stills are drawn from are trained once, for both languages and every build: they are kept in a file each, by their setup and by
 * the code that trains them.
 */

const folder = '.cache/trainings';

/** Everything that decides on numbers. */
const sources = ['src/core', 'src/figures/network', 'src/figures/still'];

let code: string | undefined;

/** A name for the code that trains, which changes with it. */
function codeName(): string {
  if (code) return code;
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    for (const file of files.sort()) hash.update(readFileSync(join(source, file)));
  }
  code = hash.digest('hex');
  return code;
}

/** The name of a setup's file, without its ending. */
export const trainingName = (setup: Setup): string =>
  createHash('sha256')
    .update(`${codeName()} ${keyOf(setup)}`)
    .digest('hex')
    .slice(0, 16);

const read = new Map<string, Trained>();

/** What a setup was trained to, from its file; else trained now, by `train`, and kept. */
export function keptTraining(setup: Setup, train: () => Trained): Trained {
  const name = trainingName(setup);
  const file = join(folder, `${name}.json`);
  const known =
    read.get(name) ?? (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Trained) : keep(file, train()));
  read.set(name, known);
  return known;
}

function keep(file: string, trained: Trained): Trained {
  mkdirSync(folder, { recursive: true });
  // Several processes may train the same: each writes a whole file.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(trained));
  renameSync(own, file);
  return trained;
}
