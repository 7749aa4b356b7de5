import { html, type TemplateResult } from 'lit-html';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { type Curves, curves } from './curves.ts';
import { overfitPicture } from './picture.ts';
import { type RemedyId, recipe, remedies } from './record.ts';

/*
 * A network trained on too few pictures, epoch by epoch, as it is or with a remedy. The handle says where one would stop. The numbers are those of
 * trainings by the core (curves.ts).
 */

const fields = {
  epoch: { type: 'number', default: 100, range: [1, recipe.epochs] },
  remedy: { type: 'choice', default: 'none', options: Object.keys(remedies) as RemedyId[] },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

const epochOf = ({ epoch }: State) => Math.round(epoch);
/** The first epoch with the lowest loss on what is held back. */
const bestOf = ({ validationLoss }: Curves) => validationLoss.indexOf(Math.min(...validationLoss)) + 1;

function measures(state: State) {
  const own = curves[state.remedy as RemedyId];
  const i = epochOf(state) - 1;
  const best = bestOf(own);
  return {
    loss: own.loss[i] / 1000,
    accuracy: own.accuracy[i] / 1000,
    validationLoss: own.validationLoss[i] / 1000,
    validationAccuracy: own.validationAccuracy[i] / 1000,
    best,
    lowest: own.validationLoss[best - 1] / 1000,
    /** How many times the lowest loss on what is held back. */
    times: own.validationLoss[i] / own.validationLoss[best - 1],
    last: own.validationLoss[recipe.epochs - 1] / own.validationLoss[best - 1],
  };
}

function said(state: State, words: Words): string {
  const { loss, accuracy, validationLoss, validationAccuracy, best, lowest } = measures(state);
  return [
    fill(words.at, {
      epoch: epochOf(state),
      loss: loss.toFixed(3),
      accuracy: formatNumber(100 * accuracy, 3),
      validationLoss: validationLoss.toFixed(3),
      validationAccuracy: formatNumber(100 * validationAccuracy, 3),
    }),
    fill(words.best, { best, lowest: lowest.toFixed(3) }),
  ].join(' ');
}

function controls(state: State, { words, hands }: Context): TemplateResult {
  return html`<div class="setup"><label class="field">${words.remedy}<select
      @change=${(event: Event) => hands?.set({ remedy: (event.target as HTMLSelectElement).value as RemedyId })}>
      ${fields.remedy.options.map((id) => html`<option value=${id} .selected=${id === state.remedy}>${words[`remedy-${id}`]}</option>`)}
    </select></label></div>
    <ul class="sketch-key"><li class="overfit-key--training">${words['key-training']}</li><li class="overfit-key--held">${words['key-held']}</li>
      ${state.remedy === 'none' ? '' : html`<li class="overfit-key--compared">${words['key-compared']}</li>`}</ul>
    <p class="sketch-said">${said(state, words)}</p>
    <p class="facts">${fill(words.facts, { hidden: recipe.hidden, batch: recipe.batch, rate: recipe.rate, held: recipe.validation })}</p>`;
}

/** A training on too few pictures, and where one would stop it. */
export const overfit: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary: (state, words) => `${words[`remedy-${state.remedy}`]}. ${said(state, words)}`,
  view: (state, context) => {
    const own = curves[state.remedy as RemedyId];
    return {
      picture: overfitPicture(
        own,
        state.remedy === 'none' ? null : curves.none,
        epochOf(state),
        bestOf(own),
        (epoch) => context.hands?.set({ epoch: Math.min(recipe.epochs, Math.max(1, epoch)) }),
        context.hands,
        context.words,
        context.width,
        fill(context.words.plot, { summary: said(state, context.words) }),
      ),
      controls: controls(state, context),
    };
  },
};
