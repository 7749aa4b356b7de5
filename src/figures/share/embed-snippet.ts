import * as v from 'valibot';
import { type Notice, notice } from '../../core/reading/notice.ts';
import { escapeMarkup } from '../../render/markup.ts';
import type { SketchId } from '../sketches/index.ts';
import type { FigureKind } from '../state/model.ts';

/** What of a figure an embed page shows: all of it, the picture with the player, or the picture alone. */
export const embedControls = ['all', 'player', 'none'] as const;
export type EmbedControls = (typeof embedControls)[number];

/** The kinds of figures that an embed page can show, the usual one first. */
export const embedKinds = [
  'descent',
  'surface',
  'point',
  'gradient',
  'tangent',
  'sweep',
  'schedule',
  'phase',
  'basin',
  'predictions',
  'distribution',
  'logits',
  'sigmoid',
  'residual',
] as const satisfies readonly (FigureKind | SketchId)[];
export type EmbedKind = (typeof embedKinds)[number];

/** What the query of an embed page (`?kind=sweep&controls=player`) asks for. */
export interface EmbedQuery {
  readonly kind: EmbedKind;
  readonly controls: EmbedControls;
  readonly notices: readonly Notice[];
}

const fields = { kind: v.picklist(embedKinds), controls: v.picklist(embedControls) } as const;

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
  const kind = take('kind', fields.kind, 'descent');
  const controls = take('controls', fields.controls, 'all');
  return { kind, controls, notices };
}

/** Heights in pixels that suit a frame 600 pixels wide. */
const heights: Readonly<Record<EmbedKind, Readonly<Record<EmbedControls, number>>>> = {
  descent: { all: 1240, player: 700, none: 620 },
  surface: { all: 560, player: 500, none: 390 },
  point: { all: 1000, player: 700, none: 620 },
  gradient: { all: 900, player: 620, none: 620 },
  tangent: { all: 520, player: 460, none: 390 },
  sweep: { all: 640, player: 360, none: 360 },
  schedule: { all: 640, player: 360, none: 300 },
  phase: { all: 1100, player: 560, none: 560 },
  basin: { all: 1240, player: 700, none: 620 },
  predictions: { all: 580, player: 360, none: 360 },
  distribution: { all: 690, player: 430, none: 430 },
  logits: { all: 810, player: 390, none: 390 },
  sigmoid: { all: 680, player: 410, none: 410 },
  residual: { all: 640, player: 350, none: 350 },
};

/** HTML that shows a figure in another page. `address` is that of the embed page with the figure's state in its fragment. */
export function embedSnippet(address: string, kind: EmbedKind, controls: EmbedControls, title: string): string {
  const url = new URL(address);
  if (kind !== 'descent') url.searchParams.set('kind', kind);
  if (controls !== 'all') url.searchParams.set('controls', controls);
  const attributes = {
    src: url.href,
    title,
    width: '100%',
    height: String(heights[kind][controls]),
    loading: 'lazy',
    style: 'border:0',
    allow: 'clipboard-write',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}
