import { html, type TemplateResult } from 'lit-html';
import { keptOf, stillNetworkModel } from '../kinds/network/still.ts';
import type { Model } from '../state/model.ts';
import { withTable } from '../still/model.ts';
import { playNetwork } from './figure.ts';
import type { PlayNetworkModel } from './model.ts';

/** The playground of networks before any script. */
export function still(model: Model): TemplateResult {
  const kept = keptOf(model);
  const shown = stillNetworkModel(withTable(model), kept);
  return html`<div data-kept=${kept}>${playNetwork({ ...shown, ...atRest, texts: shown.texts as PlayNetworkModel['texts'] })}</div>`;
}

const atRest = {
  tools: { canUndo: false, canRedo: false, undo() {}, redo() {}, line: '' },
  pen: { does: 'read' },
  pointsText: { text: '', faults: [], used: null },
  seedCount: 1,
  tuning: { percent: null, found: null, changed: false },
  tuningOpen: false,
  patience: null,
  earlyStop: null,
  hidden: [],
  play: null,
} as const satisfies Partial<PlayNetworkModel>;
