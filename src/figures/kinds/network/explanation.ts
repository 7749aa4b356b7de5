import { html, nothing, type TemplateResult } from 'lit-html';
import { layoutOf as parametersOf } from '../../../core/network/layout.ts';
import { onTyped } from '../../parts/typed-number.ts';
import { fill } from '../../state/texts.ts';
import { type Choice, countOf } from './choice.ts';
import { nameOfNeuron } from './explain.ts';
import type { NetworkModel } from './model.ts';
import { featuresOf } from './picture.ts';

/** What has been pressed, with its numbers for one example; before that, what can be. */
export function explanationPart(model: NetworkModel): TemplateResult {
  const { choice, explanation, texts, example, examples, events } = model;
  const t = texts.training;
  if (!choice || !explanation) return html`<div class="net-explained"><p class="net-hint">${t.hint}</p></div>`;
  const count = countOf(examples);
  const turn = (by: number) => () => events?.chooseExample((example + by + count) % count);
  return html`<div class="net-explained" role="group" aria-label=${t.explained}>
    <div class="net-explained-head">
      <b>${titleOf(model, choice)}</b>
      <span class="net-example"><button type="button" aria-label=${t.exampleBefore} @click=${turn(-1)}>‹</button>
        ${exampleName(model)}<button type="button" aria-label=${t.exampleAfter} @click=${turn(1)}>›</button></span>
      <button type="button" class="remove" aria-label=${texts.figure.dismiss} @click=${() => events?.choose(null)}>×</button>
    </div>
    <div class="net-lines">${explanation.lines.map((line) => html`<span>${line}</span>`)}</div>
    ${typed(model, choice)}
    ${explanation.terms.length > 0 && choice.kind === 'neuron' ? terms(model, choice) : nothing}
    ${choice.kind === 'edge' ? html`<p class="net-hint">${penaltyOf(model) ? t.edgePenalty : t.edge}</p>` : nothing}
  </div>`;
}

/** The weight of an edge, or the bias of a neuron, as a field. */
function typed(model: NetworkModel, choice: Choice): TemplateResult | typeof nothing {
  if (!model.typesWeights || choice.kind === 'example' || choice.column === 0) return nothing;
  const { weights, biases, inputs } = parametersOf(model.network).layers[choice.column - 1];
  const isEdge = choice.kind === 'edge';
  const place = isEdge ? weights + choice.index * inputs + choice.from : biases + choice.index;
  const shown = String(Number(model.x[place].toPrecision(6)));
  return html`<label class="field net-typed">${isEdge ? 'w' : 'b'}<input type="text" class="number" .value=${shown}
    @change=${onTyped(shown, (value) => model.events?.setParameter(place, value))} /></label>`;
}

/** The summands of a weighted sum, each a way to its edge. */
function terms({ explanation, events, texts }: NetworkModel, { column, index }: Choice & { kind: 'neuron' }) {
  return html`<div class="net-terms" role="group" aria-label=${texts.training.terms}>
    ${explanation!.terms.map(
      ({ from, text }) =>
        html`<button type="button" @click=${() => events?.choose({ kind: 'edge', column, index, from })}>${text}</button>`,
    )}</div>`;
}

const penaltyOf = ({ setup: { ground } }: NetworkModel) =>
  ground.kind === 'network' && (ground.network.l1 > 0 || ground.network.l2 > 0);

/** What is chosen, by name. */
export function titleOf(model: NetworkModel, choice: Choice): string {
  const { texts, network } = model;
  const t = texts.training;
  const names = { network, features: featuresOf(model) };
  if (choice.kind === 'example') return exampleName(model);
  const to = nameOfNeuron(names, choice.column, choice.index);
  if (choice.kind === 'edge')
    return fill(t.edgeTitle, { from: nameOfNeuron(names, choice.column - 1, choice.from), to });
  if (choice.column === 0) return fill(t.inputTitle, { name: to });
  return fill(choice.column === network.layers.length ? t.outputTitle : t.neuronTitle, {
    name: to,
    layer: choice.column,
    n: choice.index + 1,
  });
}

const exampleName = ({ explanation, texts, example }: NetworkModel): string =>
  fill(explanation?.placed.partName === 'validation' ? texts.training.validationPoint : texts.training.trainingPoint, {
    n: example + 1,
  });

/** All of it in words, for those who do not see it. */
export const explanationInWords = (model: NetworkModel): string =>
  model.choice && model.explanation
    ? [titleOf(model, model.choice), exampleName(model), ...model.explanation.lines].join('. ')
    : '';
