import { html, nothing, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../render/numbers.ts';
import { onTyped } from '../parts/typed-number.ts';
import type { Model } from '../state/model.ts';
import { fill, nameOf } from '../state/texts.ts';
import type { PlayTexts } from './play-texts.ts';
import { counts, type FairTuning, isRange, type Tuning, type TuningResult } from './tuning.ts';
import { verdict, verdictText } from './verdict.ts';

/** What the panel of a fair comparison works on. */
export interface TuningPanel {
  readonly texts: PlayTexts;
  readonly setup: Model['setup'];
  readonly prepared: Model['prepared'];
  readonly tuning: Tuning;
  readonly fair: FairTuning;
  /** Undoes the tuning, if nothing has been done since. */
  readonly undo: () => void;
}

/** What a fair comparison is, how much is to be tried, and afterwards precisely what was done. */
export function tuningPanel({ texts, setup, prepared, tuning, fair, undo }: TuningPanel): TemplateResult {
  const t = texts.play;
  const { plan, share, result } = tuning;
  const good = isRange(plan);
  const bound = (name: 'low' | 'high', label: string) =>
    html`<label class="field">${label}<input type="text" class="number" .value=${String(plan[name])} aria-invalid=${good ? 'false' : 'true'}
      @change=${onTyped(String(plan[name]), (typed) => fair.setPlan({ [name]: typed }))} /></label>`;
  return html`${result ? nothing : html`<p>${fill(t.fairIntro, { steps: setup.steps })}</p>`}
    <div class="tuning-plan">
      <label class="field">${t.fairCount}<select @change=${(event: Event) => fair.setPlan({ count: Number((event.target as HTMLSelectElement).value) })}>
        ${counts.map((count) => html`<option value=${count} .selected=${count === plan.count}>${count}</option>`)}
      </select></label>
      ${bound('low', t.fairLow)} ${bound('high', t.fairHigh)}
      ${
        share === null
          ? html`<button type="button" ?disabled=${!good} @click=${() => void fair.start()}>${t.fairStart}</button>`
          : html`<button type="button" @click=${fair.cancel}>${t.fairCancel}</button>
            <progress max="1" value=${share} aria-label=${t.fair}></progress> ${fill(t.fairProgress, { share: Math.round(100 * share) })}`
      }
    </div>
    <div role="status">
      ${good ? nothing : html`<p class="tuning-fault">${t.fairRange}</p>`}
      ${result && share === null ? html`<p class="tuning-verdict">${verdictText(result, texts)}</p>` : nothing}
    </div>
    ${result && share === null ? resultText(result, { texts, setup, prepared, undo }) : nothing}`;
}

function resultText(
  result: TuningResult,
  { texts, setup, prepared, undo }: Pick<TuningPanel, 'texts' | 'setup' | 'prepared' | 'undo'>,
): TemplateResult {
  const t = texts.play;
  const { plan, before, after } = result;
  const { count, low, high } = plan;
  const { steps, starts, runs } = before;
  const costly = [...new Set(runs.map(({ optimizer }) => optimizer))].filter((id) => prepared.findOptimizer(id)?.cost);
  const values = {
    count,
    low: formatNumber(low),
    high: formatNumber(high),
    steps,
    updates: (count * steps * starts.length).toLocaleString('en-US').replaceAll(',', '\u00a0'),
  };
  return html`${verdict(result, texts)}
    ${
      setup === after
        ? html`<button type="button" class="quiet" @click=${undo}>${t.fairUndo}</button>`
        : html`<p class="facts">${t.fairChanged}</p>`
    }
    <p class="facts">${fill(t.fairDone, values)}
      ${starts.length > 1 ? fill(t.fairMean, { n: starts.length }) : nothing}
      ${costly.length > 0 ? fill(t.fairCost, { names: costly.map((id) => nameOf(texts.optimizers, id)).join(', ') }) : nothing}
      ${t.fairGoodMeans}</p>`;
}
