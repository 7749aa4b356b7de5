import { html, type TemplateResult } from 'lit-html';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { logChart } from './chart.ts';
import { lastBatch, lineOf, numbersOf, type Part, parts, updates } from './line.ts';
import { counts, recipe } from './record.ts';

/*
 * The line that Keras prints of an epoch, with one of its parts explained, and all epochs of that training as a chart. The numbers are those of
 * a training by the core (record.ts).
 */

const fields = {
  epoch: { type: 'number', default: 3, range: [1, recipe.epochs] },
  part: { type: 'choice', default: 'loss', options: parts },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

const epochOf = ({ epoch }: State) => Math.round(epoch);
const measures = (state: State) => numbersOf(epochOf(state));

/** What the chosen part means, with the numbers of the epoch. */
function meaning(state: State, words: Words): string {
  const epoch = epochOf(state);
  const { loss, lossAfter, accuracyAfter, validationLoss, validationAccuracy } = numbersOf(epoch);
  const text = fill(words[`means-${state.part}`], {
    epoch,
    epochs: recipe.epochs,
    updates,
    done: epoch * updates,
    batch: recipe.batch,
    last: lastBatch,
    training: counts.training,
    validation: counts.validation,
    right: Math.round(validationAccuracy * counts.validation),
    lossAfter: lossAfter.toFixed(4),
    accuracyAfter: formatNumber(100 * accuracyAfter, 3),
  });
  if (state.part !== 'val_loss') return text;
  return `${text} ${words[validationLoss < loss ? 'means-below' : 'means-above']}`;
}

const summary = (state: State, words: Words): string => {
  const line = lineOf(epochOf(state));
  return `${parts.map((part) => line[part]).join(', ')}. ${fill(words.said, { part: words[`part-${state.part}`], meaning: meaning(state, words) })}`;
};

function logLine(state: State, { words, hands }: Context): TemplateResult {
  const line = lineOf(epochOf(state));
  const part = (id: Part) => {
    const chosen = id === state.part;
    const shown = chosen ? 'log-part log-part--chosen' : 'log-part';
    // Before any script it is a line to be read.
    if (!hands) return html`<span class=${shown}>${line[id]}</span>`;
    return html`<button type="button" class=${shown} aria-pressed=${chosen ? 'true' : 'false'} @click=${() => hands.set({ part: id })}>${line[id]}</button>`;
  };
  return html`<div class="log-line" role="group" aria-label=${words.line}>
    <div>${part('epoch')}</div>
    <div>${part('batches')} <span class="log-bar"></span> ${part('time')}
      ${parts.slice(3).map((id) => html`<span class="log-metric"><span aria-hidden="true">-</span> ${part(id)}</span> `)}</div>
  </div>`;
}

const picture = (state: State, context: Context): TemplateResult => {
  const { words, width, hands } = context;
  const chart = logChart(
    epochOf(state),
    state.part,
    (epoch) => hands?.set({ epoch }),
    hands,
    words,
    width,
    fill(words.plot, { summary: summary(state, words) }),
  );
  return html`${logLine(state, context)}
    <p class="log-meaning"><b>${words[`part-${state.part}`]}</b> ${meaning(state, words)}</p>${chart}`;
};

const controls = (_: State, { words }: Context): TemplateResult => html`<ul class="log-key">
      <li class="log-key--mean">${words['key-mean']}</li>
      <li class="log-key--end">${words['key-end']}</li>
      <li class="log-key--held">${words['key-held']}</li>
    </ul>
    <p class="facts">${fill(words.facts, { widths: recipe.widths.join('-'), training: counts.training, validation: counts.validation, rate: recipe.rate })}</p>`;

/** A line that Keras logs while it fits, taken apart. */
export const log: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
