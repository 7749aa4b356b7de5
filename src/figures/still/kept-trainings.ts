import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../network/trained.ts';
import type { Setup } from '../state/store.ts';

/*
 * Networks that stills are drawn from are trained once, for both languages and every build: they are kept in a file each, by their setup and by
 * the code that trains them.
 */

const folder = '.cache/trainings';

/** Everything that decides on numbers. */
const folders = ['src/core', 'src/figures/network', 'src/figures/still'];
const files = ['src/figures/kinds/network/kept.ts'];

let code: string | undefined;

/** A name for the code that trains, which changes with it. */
function codeName(): string {
  if (code) return code;
  const hash = createHash('sha256');
  const within = folders.flatMap((one) =>
    readdirSync(one, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => join(one, file)),
  );
  for (const file of [...within, ...files]) hash.update(readFileSync(file));
  code = hash.digest('hex');
  return code;
}

/** The name of a setup's file, without its ending. */
export const trainingName = (setup: Setup): string =>
  createHash('sha256')
    .update(`${codeName()} ${keyOf(setup)}`)
    .digest('hex')
    .slice(0, 16);

const read = new Map<string, unknown>();

/**
 * What a setup was trained to, from its file; else trained now, by `train`, and kept. It has to come back from JSON as it was, and `of` says which
 * training of the setup it is, where there are several.
 */
export function keptTraining<Trained>(setup: Setup, train: () => Trained, of = ''): Trained {
  const name = trainingName(setup) + of;
  const file = join(folder, `${name}.json`);
  const known =
    read.get(name) ?? (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Trained) : keep(file, train()));
  read.set(name, known);
  return known as Trained;
}

function keep<Trained>(file: string, trained: Trained): Trained {
  mkdirSync(folder, { recursive: true });
  // Several processes may train the same: each writes a whole file.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(trained));
  renameSync(own, file);
  return trained;
}
