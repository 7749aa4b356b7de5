import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  exportCode,
  isWritten,
  type Reason,
  type ScriptRequest,
  type WrittenScript,
} from '../../src/core/code/export-code.ts';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { computeRuns, type Run } from '../../src/core/runs/run.ts';
import type { Claim } from '../../src/lessons/claim.ts';
import { preparedFor } from './python.ts';

/** What a script of a lesson printed, once: with what, and from which text (SHA-256). */
export interface Stored {
  readonly code: string;
  readonly with: string;
  readonly output: string;
}

interface Keyed {
  /** Its key among what is stored: lesson, id and target. */
  readonly key: string;
  readonly code: string | null;
}

/** A script that is written for an experiment. */
export interface ExportedScript extends Keyed, ScriptRequest {
  readonly reasons: readonly Reason[];
  /** The kind of ground that it is about. */
  readonly ground: string;
  readonly runs: readonly Run[];
}

/** A script that is written by hand, in the folder of its lesson. */
export interface HandScript extends Keyed, WrittenScript {
  readonly folder: string;
}

/** A script that a lesson shows. */
export type LessonScript = ExportedScript | HandScript;

/** Where the results are kept. */
export const storedFile = fileURLToPath(new URL('lesson-results.json', import.meta.url));

export const readStored = (): Readonly<Record<string, Stored>> =>
  existsSync(storedFile) ? JSON.parse(readFileSync(storedFile, 'utf8')) : {};

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

const lessons = new URL('../../content/lessons/', import.meta.url);

/** Every script that lessons show, as it is written today. */
export async function lessonScripts(): Promise<LessonScript[]> {
  const folders = readdirSync(lessons).filter((folder) => existsSync(new URL(`${folder}/scripts.ts`, lessons)));
  const found: LessonScript[] = [];
  for (const folder of folders.sort()) {
    const { scripts } = await import(new URL(`${folder}/scripts.ts`, lessons).href);
    for (const [id, requests] of Object.entries<readonly (ScriptRequest | WrittenScript)[]>(scripts))
      for (const request of requests) {
        const key = `${folder}/${id}/${request.target}`;
        found.push({ key, ...(isWritten(request) ? byHand(request, folder) : await exported(request)) });
      }
  }
  return found;
}

async function exported(request: ScriptRequest) {
  const { experiment, notices } = completeExperiment(request.experiment);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  const prepared = await preparedFor(experiment);
  const { print } = request;
  const exported = await exportCode(experiment, prepared, request.target, print ? { print } : {});
  return { ...request, ...exported, ground: experiment.ground.kind, runs: computeRuns(prepared, experiment) };
}

function byHand(script: WrittenScript, folder: string) {
  return { ...script, folder, code: readFileSync(new URL(`${folder}/${script.file}`, lessons), 'utf8') };
}

/** The lines that a script written by hand is to print: claims of its lesson, which need the build's modules. */
export async function linesOf({ folder, prints }: HandScript): Promise<string[]> {
  const { claims }: { claims: Readonly<Record<string, Claim>> } = await import(
    new URL(`${folder}/claims.ts`, lessons).href
  );
  return prints.map((ids) => ids.map((id) => printed(claims[id])).join(' '));
}

const printed = ({ value, digits }: Claim): string => (typeof value === 'number' ? value.toFixed(digits) : value);
