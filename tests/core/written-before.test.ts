import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { toJson } from '../../src/core/experiment/json.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { tier } from '../tier.ts';
import { flatInput, flatLink } from './flat-inputs.ts';

/**
 * What was written for the experiments of `flat-inputs.ts` before an experiment had a ground of its own inside: links and digests of files of
 * the first, then digests of all that was written and told, in blocks. It is never made anew: nobody outside may see a difference.
 */
const before: {
  readonly size: number;
  readonly blocks: readonly string[];
  readonly links: readonly { readonly link: string; readonly json: string }[];
} = JSON.parse(readFileSync(new URL('./written-before.json', import.meta.url), 'utf8'));

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const figureOf = (index: number) => (index % 2 === 1 ? 'figure' : null);

/** Everything that is seen outside of the experiment and the link of that number. */
function writtenOf(index: number): string[] {
  const { experiment, notices } = completeExperiment(flatInput(index));
  const read = decodeFragment(flatLink(index));
  return [
    toJson(experiment),
    String(encodeExperiment(experiment, figureOf(index))),
    JSON.stringify(notices),
    toJson(read.experiment),
    String(encodeExperiment(read.experiment)),
    JSON.stringify(read.notices),
  ];
}

describe('what was written before', () => {
  test.each(before.links.map(({ link, json }, index) => [link, json, index] as const))('%s', (link, json, index) => {
    const { experiment } = completeExperiment(flatInput(index));
    expect(encodeExperiment(experiment, figureOf(index))).toBe(link);
    expect(digest(toJson(experiment))).toBe(json);
  });

  // Ten thousand in the long tier.
  const blocks = [...before.blocks.entries()].filter(([block]) => tier === 'full' || block % 7 === 0);
  test.each(blocks)('is written again, block %d', (block, was) => {
    const indices = Array.from({ length: before.size }, (_, i) => block * before.size + i);
    expect(digest(indices.flatMap(writtenOf).join('\n'))).toBe(was);
  });
});
