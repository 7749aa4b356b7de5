import { html, nothing, type TemplateResult } from 'lit-html';
import { type OverlayId, overlayIds } from '../../core/experiment/overlays.ts';
import { isNetwork } from '../../core/grounds/network/network-ground.ts';
import { isStanding, type Model } from '../state/model.ts';
import { nameOf } from '../state/texts.ts';

/** What a reader may have drawn beside the runs, as boxes to tick, and of which optimizer where that matters. */
export function overlayFields(model: Pick<Model, 'texts' | 'view' | 'setup' | 'actions'>): TemplateResult {
  const { texts, view, setup, actions } = model;
  const t = texts.overlays;
  const now = view.overlays ?? [];
  const offered = overlayIds.filter((id) =>
    isNetwork(setup.ground) ? id === 'field' : id !== 'basins' || !isStanding(setup),
  );
  const tick = (id: OverlayId, on: boolean) => {
    const next = overlayIds.filter((one) => (one === id ? on : now.includes(one)));
    actions?.setView({ overlays: next.length > 0 ? next : undefined });
  };
  const choosesRun =
    setup.runs.length > 1 && !isStanding(setup) && offered.some((id) => id !== 'field' && now.includes(id));
  return html`<div class="setup overlay-fields" role="group" aria-label=${texts.figure.overlays}>
    ${offered.map(
      (id) => html`<label class="field"><input type="checkbox" .checked=${now.includes(id)}
        @change=${(event: Event) => tick(id, (event.target as HTMLInputElement).checked)} />${t[id]}</label>`,
    )}
    ${
      choosesRun
        ? html`<label class="field">${t.of}<select @change=${(event: Event) => actions?.setView({ inspected: Number((event.target as HTMLSelectElement).value) })}>
            ${setup.runs.map(({ optimizer }, i) => html`<option value=${i} .selected=${i === view.inspected}>${nameOf(texts.optimizers, optimizer)}</option>`)}
          </select></label>`
        : nothing
    }
  </div>`;
}
