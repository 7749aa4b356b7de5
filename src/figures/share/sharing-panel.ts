import { html, nothing, type TemplateResult } from 'lit-html';
import { type CodeTarget, codeTargets, type Exported } from '../../core/code/export-code.ts';
import type { RunSpec } from '../../core/experiment/experiment.ts';
import type { Shareable } from '../state/context.ts';
import { type EmbedControls, embedControls } from '../state/embed-heights.ts';
import type { FigureTexts } from '../state/texts.ts';
import { embedPart, selectAll } from './embed-part.ts';
import { reasonTexts } from './reason-texts.ts';

/** What the panel shows. */
export interface SharingModel {
  readonly texts: FigureTexts;
  readonly only: Shareable['only'];
  /** The part with the picture; nothing where it is not shared. */
  readonly picture: TemplateResult | typeof nothing;
  readonly runs: readonly RunSpec[];
  readonly controls: EmbedControls;
  /** Empty while it is being made. */
  readonly snippet: string;
  readonly target: CodeTarget | null;
  readonly exported: Exported | null;
  readonly copied: 'embed' | 'code' | null;
}

/** What it can be asked for. */
export interface SharingEvents {
  readonly json: () => void;
  readonly csv: () => void;
  readonly open: (file: File) => void;
  readonly chooseControls: (controls: EmbedControls) => void;
  readonly chooseTarget: (target: CodeTarget | null) => void;
  readonly copy: (what: 'embed' | 'code', text: string) => void;
}

/** Files, a snippet for other pages, and code: what a reader can take along of an experiment. */
export function sharingPanel(model: SharingModel, events: SharingEvents): TemplateResult {
  const t = model.texts.share;
  const { only } = model;
  return html`${model.picture}
    ${
      only === 'picture'
        ? nothing
        : html`<div class="share-part" role="group" aria-label=${t.files}>
            <span class="share-title">${t.files}</span>
            ${experimentFiles(model, events)}
          </div>`
    }
    ${embedPart(
      {
        texts: model.texts,
        choices: embedControls.filter((one) => only === undefined || (one === 'all') === (only === 'experiment')),
        chosen: model.controls,
        snippet: model.snippet,
        copied: model.copied === 'embed',
      },
      { choose: events.chooseControls, copy: (text) => events.copy('embed', text) },
    )}
    ${only === 'picture' ? nothing : codePart(model, events)}`;
}

function experimentFiles({ texts }: SharingModel, events: SharingEvents): TemplateResult {
  return html`<button type="button" @click=${events.json}>JSON</button>
      <button type="button" @click=${events.csv}>CSV</button>
      <label class="file-button">${texts.share.openFile}<input type="file" accept=".json,application/json" @change=${(
        event: Event,
      ) => {
        const input = event.target as HTMLInputElement;
        if (input.files?.[0]) events.open(input.files[0]);
        input.value = '';
      }} /></label>`;
}

function codePart({ texts, runs, target, exported, copied }: SharingModel, events: SharingEvents): TemplateResult {
  const t = texts.share;
  const code = exported?.code ?? '';
  return html`<div class="share-part" role="group" aria-label=${t.code}>
    <label class="share-title">${t.code}
      <select @change=${(event: Event) => events.chooseTarget(((event.target as HTMLSelectElement).value || null) as CodeTarget | null)}>
        <option value="" .selected=${target === null}>${t.chooseCode}</option>
        ${codeTargets.map((one) => html`<option value=${one} .selected=${one === target}>${texts.export[one]}</option>`)}
      </select></label>
    ${
      target && exported
        ? html`${
            code
              ? html`<button type="button" @click=${() => events.copy('code', code)}>${copied === 'code' ? texts.figure.copied : t.copy}</button>
                <textarea readonly rows="10" data-copy="code" spellcheck="false" aria-label=${t.code} .value=${code} @focus=${selectAll}></textarea>`
              : nothing
          }
          ${
            exported.reasons.length > 0
              ? html`<ul class="share-reasons">${reasonTexts(exported.reasons, target, runs, texts).map((words) => html`<li>${words}</li>`)}</ul>`
              : nothing
          }`
        : nothing
    }
  </div>`;
}
