import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportCode, isNote, isWritten, type ScriptRequest, type WrittenScript } from '../core/code/export-code.ts';
import { completeExperiment } from '../core/experiment/experiment.ts';
import { prepareAny } from '../core/runs/all-parts.ts';
import { type File, mapChildren, type Node } from './tree.ts';

/** What stands on a tab. */
const labels = { numpy: 'NumPy', pytorch: 'PyTorch', keras: 'Keras', optax: 'Optax' } as const;

type Script = ScriptRequest | WrittenScript;

interface Element extends Node {
  name?: string | null;
  attributes?: readonly { readonly name: string; readonly value: unknown }[];
}

/**
 * Remark step: fills `<Code id="…" />` with the scripts that the lesson's scripts.ts asks for under that id, one block of code each. Refuses
 * an id that is not there, and a script that would leave something out.
 */
export function remarkScripts() {
  return async (tree: Node, file: File): Promise<void> => {
    const wanted: Element[] = [];
    mapChildren(tree, (node: Element) => {
      if (node.name === 'Code' && idOf(node) !== undefined) wanted.push(node);
      return undefined;
    });
    if (wanted.length === 0) return;
    const asked = await scriptsBeside(file.path);
    for (const node of wanted) {
      const requests = asked[idOf(node)!] ?? file.fail(`scripts.ts has no script ${idOf(node)}`, node.position);
      node.children = await Promise.all(requests.map((request) => blockOf(request, file)));
    }
  };
}

const idOf = ({ attributes = [] }: Element): string | undefined => {
  const value = attributes.find(({ name }) => name === 'id')?.value;
  return typeof value === 'string' ? value : undefined;
};

async function scriptsBeside(text: string): Promise<Readonly<Record<string, readonly Script[]>>> {
  const file = path.join(path.dirname(text), 'scripts.ts');
  if (!existsSync(file)) return {};
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)).scripts;
}

async function blockOf(script: Script, file: File): Promise<Node> {
  const code = isWritten(script)
    ? readFileSync(path.join(path.dirname(file.path), script.file), 'utf8')
    : await exported(script, file);
  const block: Node & { lang: string; meta: string } = {
    type: 'code',
    lang: 'python',
    meta: labels[script.target],
    value: code.trimEnd(),
  };
  return block;
}

async function exported({ target, experiment: input, print }: ScriptRequest, file: File): Promise<string> {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) file.fail(`${target}: ${JSON.stringify(notices)}`);
  const { code, reasons } = await exportCode(experiment, await prepareAny(experiment), target, print ? { print } : {});
  // What is only to be known the text beside the script says.
  if (code === null || !reasons.every(isNote)) file.fail(`${target}: ${JSON.stringify(reasons)}`);
  return code;
}
