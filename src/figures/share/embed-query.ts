import * as v from 'valibot';
import { type Notice, notice } from '../../core/reading/notice.ts';
import { kinds } from '../kinds/index.ts';
import { sketchKinds } from '../sketches/index.ts';
import { type EmbedControls, embedControls } from '../state/embed-heights.ts';
import { usualKind } from './usual-kind.ts';

/** Every kind of figure that an embed page can show, with what it says of itself. */
export const embeddable = { ...kinds, ...sketchKinds };
export type EmbedKind = keyof typeof embeddable;

/** What the query of an embed page (`?kind=sweep&controls=player`) asks for. */
export interface EmbedQuery {
  readonly kind: EmbedKind;
  readonly controls: EmbedControls;
  readonly notices: readonly Notice[];
}

const fields = {
  kind: v.picklist(Object.keys(embeddable) as EmbedKind[]),
  controls: v.picklist(embedControls),
} as const;

/** Reads the query; what it leaves out is as usual, and what it says that is not known is told of. Never throws. */
export function readEmbedQuery(query: string): EmbedQuery {
  const asked = new URLSearchParams(query);
  const notices: Notice[] = [];
  const take = <T extends string>(name: 'kind' | 'controls', schema: v.GenericSchema<unknown, T>, usual: T): T => {
    const given = asked.get(name);
    if (given === null) return usual;
    const parsed = v.safeParse(schema, given);
    if (parsed.success) return parsed.output;
    notices.push(notice('unknown-value', name, given, usual));
    return usual;
  };
  const kind = take('kind', fields.kind, usualKind);
  const controls = take('controls', fields.controls, 'all');
  return { kind, controls, notices };
}
