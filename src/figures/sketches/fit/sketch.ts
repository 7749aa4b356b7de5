import { html, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../../render/numbers.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { decayOf, fields, fitsOf, heldBack, highestDegree, type State } from './fits.ts';
import { fitPicture } from './picture.ts';

/*
 * A polynomial fitted to a few noisy points of a curve, degree by degree: with few coefficients it cannot follow, with many it follows the noise.
 * Points that were held back say which.
 */

type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

const degreeOf = ({ degree }: State) => Math.round(degree);

function measures(state: State) {
  const { trainingLosses, validationLosses, best } = fitsOf(state);
  const degree = degreeOf(state);
  return {
    training: trainingLosses[degree],
    validation: validationLosses[degree],
    best,
    /** How many times the lowest loss on what was held back. */
    times: validationLosses[degree] / validationLosses[best],
    trainingLosses,
    validationLosses,
  };
}

function verdictOf(state: State): 'under' | 'over' | 'well' {
  const { times, best } = measures(state);
  if (times < 1.25) return 'well';
  return degreeOf(state) < best ? 'under' : 'over';
}

const said = (state: State, words: Words): string => {
  const { training, validation, best } = measures(state);
  return [
    fill(words.at, {
      degree: degreeOf(state),
      training: formatNumber(training, 3),
      validation: formatNumber(validation, 3),
    }),
    fill(words[`verdict-${verdictOf(state)}`], { best }),
  ].join(' ');
};

function controls(state: State, { words, hands }: Context): TemplateResult {
  const set = (change: Partial<State>) => hands?.set(change);
  const slider = (name: 'count' | 'noise' | 'decay', step: number, shown: string) => {
    const [least, most] = fields[name].range;
    return html`<label class="field">${words[name]}<input type="range" min=${least} max=${most} step=${step} .value=${String(state[name])}
      aria-valuetext=${shown}
      @input=${(event: Event) => set({ [name]: stepped((event.target as HTMLInputElement).valueAsNumber, fields[name].range, step) })} />
      <output>${shown}</output></label>`;
  };
  const decay = decayOf(state);
  return html`<ul class="sketch-key">
      <li class="fit-key--training">${words.training}</li>
      <li class="fit-key--validation">${words.validation}</li>
      <li class="fit-key--truth">${words.truth}</li>
    </ul>
    <p class="sketch-said">${said(state, words)}</p>
    <div class="setup">${slider('count', 1, formatNumber(Math.round(state.count)))}${slider('noise', 0.05, formatNumber(state.noise, 2))}
      ${slider('decay', 0.5, decay === 0 ? words.none : formatNumber(decay, 2))}
      <button type="button" ?disabled=${!hands} @click=${() => set({ seed: (Math.round(state.seed) % fields.seed.range[1]) + 1 })}>${words.again}</button></div>
    <p class="facts">${fill(words.facts, { held: heldBack })}</p>`;
}

/** A polynomial through points, and what points held back say of it. */
export const fit: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary: said,
  view: (state, context) => ({
    picture: fitPicture(
      fitsOf(state),
      degreeOf(state),
      (degree) => context.hands?.set({ degree: Math.min(highestDegree, Math.max(0, degree)) }),
      context.hands,
      context.words,
      context.width,
      fill(context.words.plot, { summary: said(state, context.words) }),
    ),
    controls: controls(state, context),
  }),
};
