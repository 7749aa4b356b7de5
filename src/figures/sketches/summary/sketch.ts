import { html, nothing, type TemplateResult } from 'lit-html';
import { memoryOf, type SummaryRow, summaryOf } from '../../../core/network/summary.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { columnsPicture } from './columns.ts';
import { type Fault, fewest, isFault, largest, most, readSizes, usable } from './sizes.ts';

/*
 * The sizes of a network's layers, typed or dragged, and what Keras' `summary()` prints of it: shapes, and parameters taken apart into weights
 * and biases.
 */

const fields = {
  /** The inputs, then the neurons of each layer; a number between 0 and 1 is the rate of a dropout. */
  sizes: { type: 'list', default: [784, 300, 200, 100, 10], range: [0.01, largest], lengths: [fewest, most] },
  flatten: { type: 'choice', default: 'yes', options: ['yes', 'no'] },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

const countedOf = ({ sizes, flatten }: State) => summaryOf(usable(sizes), flatten === 'yes');

function measures(state: State) {
  const { rows, total } = countedOf(state);
  const dense = rows.filter(({ layer }) => layer === 'Dense');
  return { total, parameters: dense.map(({ parameters }) => parameters), layers: dense.length };
}

const count = (n: number) => n.toLocaleString('en');

/** The summary of a state in words. */
const spoken = (state: State, words: Words): string => {
  const { rows, total } = countedOf(state);
  return fill(words.summary, {
    sizes: usable(state.sizes).join('-'),
    total: count(total),
    rows: rows
      .filter(({ layer }) => layer === 'Dense')
      .map(({ name, parameters }) => fill(words.row, { name, parameters: count(parameters) }))
      .join(' '),
  });
};

/** Networks that the course speaks of. */
const presets = [
  [784, 100, 10],
  [784, 300, 200, 100, 10],
  [784, 128, 0.2, 10],
  [64, 32, 10],
  [25, 15, 1],
] as const;

/** What was typed in place of sizes that stay as they were, until they change. */
const faults = new WeakMap<readonly number[], Fault>();

function type(text: string, { sizes }: State, hands: NonNullable<Context['hands']>): void {
  const read = readSizes(text);
  if (!isFault(read)) {
    hands.set({ sizes: read });
    return;
  }
  const same = [...sizes];
  faults.set(same, read);
  hands.set({ sizes: same });
}

/** A count of a Dense layer taken apart: weights, and a bias for each neuron. */
const taken = ({ layer, inputs, width }: SummaryRow) =>
  layer === 'Dense'
    ? html`<span class="summary-parts">${count(inputs)} × ${count(width)} + ${count(width)}</span>`
    : nothing;

function controls(state: State, { words, hands }: Context): TemplateResult {
  const sizes = usable(state.sizes);
  const { rows, total } = countedOf(state);
  const fault = faults.get(state.sizes);
  const shown = fault?.text ?? sizes.join(', ');
  const chosen = presets.findIndex((preset) => preset.join() === sizes.join());
  const totals = [
    [words.total, total],
    [words.trainable, total],
    [words.frozen, 0],
  ] as const;
  return html`<div class="summary-typed">
      <label class="field field--wide">${words.sizes}<input type="text" class="summary-sizes" inputmode="text" autocomplete="off" spellcheck="false" .value=${shown}
        aria-invalid=${fault ? 'true' : 'false'} @change=${(event: Event) => hands && type((event.target as HTMLInputElement).value, state, hands)} /></label>
      ${fault ? html`<p class="summary-fault" role="alert">${fill(words[`fault-${fault.key}`], fault.values)}</p>` : nothing}
      <p class="facts">${words.help}</p>
    </div>
    <div class="setup">
      <label class="field">${words.presets}<select @change=${(event: Event) => {
        const preset = presets[Number((event.target as HTMLSelectElement).value)];
        if (preset) hands?.set({ sizes: preset });
      }}>
        <option value="-1" disabled .selected=${chosen < 0}>${words.own}</option>
        ${presets.map((preset, i) => html`<option value=${i} .selected=${i === chosen}>${preset.join('-')}</option>`)}
      </select></label>
      <label class="field"><input type="checkbox" .checked=${state.flatten === 'yes'}
        @change=${() => hands?.set({ flatten: state.flatten === 'yes' ? 'no' : 'yes' })} />${words.flatten}</label>
    </div>
    <div class="table-scroll summary-table" role="group" tabindex="0" aria-label=${words.table}><table>
      <thead><tr><th scope="col">${words.layer}</th><th scope="col">${words.shape}</th><th scope="col">${words.parameters}</th></tr></thead>
      <tbody>${rows.map(
        (row) => html`<tr><th scope="row">${row.name} (${row.layer})</th><td>(None, ${row.width})</td>
          <td>${count(row.parameters)} ${taken(row)}</td></tr>`,
      )}</tbody>
      <tfoot>${totals.map(
        ([name, n]) =>
          html`<tr><th scope="row" colspan="2">${name}</th><td><span class="sketch-main">${count(n)}</span> (${memoryOf(n)})</td></tr>`,
      )}</tfoot>
    </table></div>
    <p class="facts">${words.facts}</p>`;
}

const picture = (state: State, { words, width, hands }: Context): TemplateResult => {
  const sizes = usable(state.sizes);
  const set = (layer: number, size: number) => hands?.set({ sizes: sizes.map((old, i) => (i === layer ? size : old)) });
  return columnsPicture(sizes, set, hands, words, width, fill(words.plot, { summary: spoken(state, words) }));
};

/** Layer sizes, and what Keras' `summary()` prints of them, taken apart. */
export const summary: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary: spoken,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
