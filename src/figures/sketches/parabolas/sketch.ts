import { html, nothing, type TemplateResult } from 'lit-html';
import { formatComputed, formatNumber } from '../../../render/numbers.ts';
import { stepped } from '../../gestures/points.ts';
import { fill, nameOf } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { fields, measures, type State } from './errors.ts';
import { parabolasPicture } from './picture.ts';

/*
 * The squared error (wx + b − y)² of one example as a function of the weight w: a parabola with the coefficient x² and its bottom at
 * (y − b)/x, level where x is 0. With other examples each has its parabola, and their mean is one, too.
 */

type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

function summary(state: State, words: Words): string {
  const { loss, bottom, mean, meanBottom } = measures(state);
  const of = { w: formatNumber(state.weight, 3), x: formatNumber(state.x), y: formatNumber(state.y) };
  const example = fill(Number.isNaN(bottom) ? words.summaryLevel : words.summary, {
    ...of,
    loss: formatNumber(loss, 3),
    bottom: formatNumber(bottom, 3),
  });
  if (state.others === 'none') return example;
  return `${example} ${fill(words.summaryMean, { mean: formatNumber(mean, 3), bottom: formatComputed(meanBottom, 3) })}`;
}

function controls(state: State, { words, hands }: Context): TemplateResult {
  const { intercept, others, weight } = state;
  const { loss, coefficient, bottom, mean, meanBottom } = measures(state);
  const at = (where: number) => (Number.isNaN(where) ? words.level : `w = ${formatNumber(where, 3)}`);
  const row = (name: string, value: string, key = '', main = '') =>
    html`<div><dt class=${key}>${name}</dt><dd class=${main}>${value}</dd></div>`;
  return html`<dl class="sketch-facts">
      ${row('w', formatNumber(weight, 3))}
      ${row(words.one, formatNumber(loss, 3), 'sketch-key parabolas-key--example', 'sketch-main')}
      ${row(words.coefficient, formatNumber(coefficient, 3), 'sketch-indent')}
      ${row(words.bottom, at(bottom), 'sketch-indent')}
      ${
        others === 'none'
          ? nothing
          : html`${row(words.mean, formatNumber(mean, 3), 'sketch-key parabolas-key--mean', 'sketch-main')}
            ${row(words.bottom, at(meanBottom), 'sketch-indent')}`
      }
    </dl>
    <div class="setup">
      <label class="field">b<input type="range" min="0" max="2" step="0.1" .value=${String(intercept)} aria-valuetext=${formatNumber(intercept, 2)}
        @input=${(event: Event) => hands?.set({ intercept: stepped((event.target as HTMLInputElement).valueAsNumber, fields.intercept.range, 0.01) })} />
        <output>${formatNumber(intercept, 2)}</output></label>
      <label class="field">${words.others}<select @change=${(event: Event) => hands?.set({ others: (event.target as HTMLSelectElement).value as State['others'] })}>
        ${fields.others.options.map((option) => html`<option value=${option} .selected=${option === others}>${nameOf(words, `others-${option}`)}</option>`)}
      </select></label>
    </div>`;
}

/** An example under a handle, and its squared error as a parabola over the weight; with others, their mean. */
export const parabolas: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({
    picture: parabolasPicture(state, context, fill(context.words.plot, { summary: summary(state, context.words) })),
    controls: controls(state, context),
  }),
};
