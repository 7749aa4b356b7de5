import { html, nothing, type TemplateResult } from 'lit-html';
import { inkOf } from '../../render/ink.ts';
import { formatNumber } from '../../render/numbers.ts';
import { shortMeasure } from '../kinds/network/curves.ts';
import { panel } from '../parts/panel.ts';
import { fill, nameOf } from '../state/texts.ts';
import { seedCounts } from './further-seeds.ts';
import type { PlayNetworkModel } from './model.ts';
import { type TriedOptimizer, triedRates } from './tune-rates.ts';

const patiences = [3, 5, 10, 20] as const;

/** How many seeds are trained, and when training would have stopped by itself. */
export function trainingPart(model: PlayNetworkModel): TemplateResult {
  const { texts, play, seedCount, patience, seeds, examples } = model;
  const t = texts.playNetwork;
  const asked = (event: Event) => Number((event.target as HTMLSelectElement).value);
  return html`<section class="build-part build-training" aria-label=${t.training}>
    <div class="setup">
      <label class="field">${t.seeds}<select @change=${(event: Event) => play?.setSeedCount(asked(event))}>
        ${seedCounts.map((n) => html`<option value=${n} .selected=${n === seedCount}>${n}</option>`)}
      </select></label>
      ${
        examples.validation.count > 0
          ? html`<label class="field">${t.patience}<select @change=${(event: Event) => play?.setPatience(asked(event) || null)}>
              <option value="0" .selected=${patience === null}>${t.never}</option>
              ${patiences.map((n) => html`<option value=${n} .selected=${n === patience}>${fill(t.afterRecords, { n })}</option>`)}
            </select></label>`
          : nothing
      }
    </div>
    ${seedCount > 1 ? html`<p class="facts" role="status">${fill(t.seedsDone, { k: (seeds?.length ?? 0) + 1, n: seedCount })}</p>` : nothing}
    ${stopLine(model)}
  </section>`;
}

/** What early stopping would have done in the run that is shown. */
function stopLine({ texts, earlyStop, patience, actions }: PlayNetworkModel): TemplateResult | typeof nothing {
  if (patience === null || !earlyStop) return nothing;
  const t = texts.playNetwork;
  const { best, stop } = earlyStop;
  const said = stop === null ? fill(t.wouldGoOn, { best }) : fill(t.wouldStop, { stop, best });
  return html`<p class="facts" role="status">${said}
    <button type="button" class="quiet" @click=${() => actions?.setPlayhead(best)}>${fill(t.showStep, { k: best })}</button></p>`;
}

/** A fair comparison: every optimizer at its own best learning rate, found with as many trainings each. */
export function tuningPart(model: PlayNetworkModel): TemplateResult {
  const { texts, tuning, tuningOpen, play, setup } = model;
  const t = texts.playNetwork;
  const { percent, found, changed } = tuning;
  return panel(
    { name: 'tuning', title: texts.play.fair, open: tuningOpen, toggle: (open) => play?.toggleTuning(open) },
    tuningOpen
      ? html`<p class="facts">${fill(t.fairIntro, { n: triedRates.length, low: formatNumber(triedRates[0]), high: formatNumber(triedRates[triedRates.length - 1]), steps: setup.steps })}</p>
        ${
          percent === null
            ? html`<button type="button" @click=${play?.tune}>${texts.play.fairStart}</button>`
            : html`<p role="status">${fill(texts.play.fairProgress, { share: percent })} <button type="button" @click=${play?.cancelTuning}>${texts.play.fairCancel}</button></p>`
        }
        ${found ? ranking(model, found) : nothing}
        ${found && changed ? html`<p class="facts" role="status">${texts.play.fairChanged}</p>` : nothing}`
      : nothing,
  );
}

/** The optimizers by the loss that they come to, the lowest first. */
function ranking({ texts, examples }: PlayNetworkModel, found: readonly TriedOptimizer[]): TemplateResult {
  const t = texts.playNetwork;
  const lossOf = ({ best }: TriedOptimizer) => best?.measures.loss ?? Number.POSITIVE_INFINITY;
  const ranked = found.toSorted((one, other) => lossOf(one) - lossOf(other));
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${texts.play.fairRanking}><table class="build-ranking">
    <caption>${examples.validation.count > 0 ? t.rankedByValidation : t.rankedByTraining}</caption>
    <thead><tr><th scope="col">${texts.play.fairOptimizer}</th><th scope="col">η</th><th scope="col">${texts.training.loss}</th><th scope="col">${t.measure}</th><th scope="col">${t.lost}</th></tr></thead>
    <tbody>${ranked.map(({ optimizer, best, lost }) => {
      const cells = best
        ? html`<td>${formatNumber(best.rate)}</td><td>${formatNumber(best.measures.loss, 3)}</td><td>${shortMeasure(best.measures, texts.training)}</td>`
        : html`<td colspan="3">${texts.play.fairNone}</td>`;
      return html`<tr style="--hue:var(--hue-${inkOf(optimizer).hue})"><th scope="row">${nameOf(texts.optimizers, optimizer)}</th>${cells}<td>${lost}</td></tr>`;
    })}</tbody></table></div>
    <p class="facts">${t.onceOnly}</p>`;
}
