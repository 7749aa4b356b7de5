import { html, type TemplateResult } from 'lit-html';
import { bce } from '../../../core/losses/bce.ts';
import { sigmoid } from '../../../core/losses/sigmoid.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { fill } from '../../state/texts.ts';
import type { SketchHands } from '../sketch.ts';
import type { State } from './fields.ts';

type Words = Readonly<Record<string, string>>;

/* The same logits with a sigmoid on each: every output answers yes or no for itself, with a binary cross-entropy of its own. */

/** The probability of each output, what they add up to, the loss of each from its logit, and the mean of these. */
export function eachOf({ logits, labels }: State) {
  const sigmoids = logits.map(sigmoid);
  const losses = logits.map((z, i) => bce.value(z, labels[i] > 0.5 ? 1 : 0));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return { sigmoids, sum: sum(sigmoids), losses, mean: sum(losses) / losses.length };
}

const list = (numbers: readonly number[]) => numbers.map((one) => formatNumber(one, 3)).join(', ');

/** What the outputs say, and what it costs, in words. */
export function eachSummary(state: State, words: Words): string {
  const { sigmoids, sum, mean } = eachOf(state);
  const labels = state.labels.map((label) => (label > 0.5 ? 1 : 0));
  const values = { z: list(state.logits), p: list(sigmoids), y: labels.join(', ') };
  return fill(words.summaryEach, { ...values, sum: formatNumber(sum, 3), mean: formatNumber(mean) });
}

/** The losses, one beside the other, and a box for each label. */
export function eachControls(state: State, words: Words, hands: SketchHands<State> | null): TemplateResult {
  const { sigmoids, sum, losses, mean } = eachOf(state);
  const { labels } = state;
  return html`<dl class="sketch-facts">
      <div><dt>${words.mean}</dt><dd class="sketch-main">${formatNumber(mean)}</dd></div>
      <div><dt>${words.each}</dt><dd>${list(losses)}</dd></div>
      <div><dt>${words.sumOfAll}</dt><dd>${formatNumber(sum, 3)}</dd></div>
      <div><dt>${words['step-gradient']}</dt><dd>${list(sigmoids.map((p, i) => p - (labels[i] > 0.5 ? 1 : 0)))}</dd></div>
    </dl>
    <div class="setup" role="group" aria-label=${words.labels}>
      ${labels.map(
        (y, i) => html`<label class="field"><input type="checkbox" .checked=${y > 0.5}
          @change=${() => hands?.set({ labels: labels.map((old, j) => (j === i ? (y > 0.5 ? 0 : 1) : old)) })} />${fill(words.class, { n: i + 1 })}</label>`,
      )}
    </div>`;
}
