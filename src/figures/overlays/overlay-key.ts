import { html, nothing, type TemplateResult } from 'lit-html';
import { divergedCell } from '../../render/cell-shades.ts';
import { colorOfKind } from '../kinds/basin/cell-paths.ts';
import type { Model, OverlaySource } from '../state/model.ts';
import { runOfMap } from '../state/snapshot.ts';
import { fill, nameOf } from '../state/texts.ts';
import { endsOf } from './basin-key.ts';
import { bendInWords, fieldInWords } from './in-words.ts';
import { foundWells, shows } from './marks.ts';

type Keyed = OverlaySource & Pick<Model, 'overlays'>;

/** What the overlays of a picture mean, to stand below it. */
export function overlayKey(model: Keyed): TemplateResult | typeof nothing {
  const sentences = [...fieldInWords(model), ...bendInWords(model)];
  const map = basinKey(model);
  if (sentences.length === 0 && map === nothing) return nothing;
  return html`<div class="facts overlay-key" style="margin-block-start:6px">${sentences.join(' ')} ${map}</div>`;
}

function basinKey(model: Keyed): TemplateResult | typeof nothing {
  const { texts, setup } = model;
  if (!shows(model, 'basins')) return nothing;
  const t = texts.overlays;
  const shown = model.overlays?.underlay;
  if (!shown) return html`${t.mapToCome}`;
  const name = nameOf(texts.optimizers, setup.runs[runOfMap(model)].optimizer);
  return html`${fill(t.basinsKey, { name, n: setup.steps })}
    ${endsOf(model, shown.map).map(
      ({ kind, name: end, share }) =>
        html`<span style="white-space:nowrap;margin-inline-end:.8em"><i style=${swatch(kind)} aria-hidden="true"></i>${end} ${share}</span> `,
    )}
    ${foundWells(model).length > 0 ? t.wellsFound : nothing}`;
}

function swatch(kind: number): string {
  const color = colorOfKind(kind);
  const ground = kind === divergedCell ? `repeating-linear-gradient(45deg,${color} 0 2px,var(--plot) 2px 5px)` : color;
  return `display:inline-block;width:1em;height:1em;margin-inline-end:.35em;vertical-align:-.15em;border:1px solid var(--control);border-radius:3px;background:${ground}`;
}
