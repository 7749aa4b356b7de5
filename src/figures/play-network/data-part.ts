import { html, nothing, type TemplateResult } from 'lit-html';
import { classCount, exampleSetIds, kindOfExamples, type ScalingId, scalingsFor } from '../../core/examples/kinds.ts';
import { networkLimits } from '../../core/grounds/network/names.ts';
import { networkOf } from '../../core/grounds/network/network-ground.ts';
import { numberControl, type Setting } from '../parts/setting.ts';
import { onTyped } from '../parts/typed-number.ts';
import { fill, nameOf } from '../state/texts.ts';
import { isSeen } from './edits.ts';
import type { Pen, PlayNetworkModel } from './model.ts';
import { isPlane, mostOwn } from './own-points.ts';

const chosen = (event: Event) => (event.target as HTMLSelectElement).value;

/** What the network learns from: which examples, how they are made and divided, and points drawn by hand. */
export function dataPart(model: PlayNetworkModel): TemplateResult | typeof nothing {
  const { texts, setup, play, showsTest } = model;
  const network = networkOf(setup.ground);
  if (!network) return nothing;
  const { data } = network;
  const t = texts.playNetwork;
  const kind = kindOfExamples(data.set);
  const control = (
    name: string,
    value: number,
    range: Setting['range'],
    scale: Setting['scale'],
    set: (value: number) => void,
  ) => numberControl({ ...{ sign: name, name, label: `${t.data}, ${name}`, value, range, scale }, set });
  const edits = play?.edits;
  const most = networkLimits.apart;
  return html`<section class="build-part" aria-label=${t.data}>
    <h2>${t.data}</h2>
    <div class="setup">
      <label class="field">${t.set}<select @change=${(event: Event) => edits?.chooseSet(chosen(event) as typeof data.set)}>
        ${exampleSetIds.filter((id) => isSeen(id) && (kindOfExamples(id).from === 'seed' || id === data.set)).map((id) => html`<option value=${id} .selected=${id === data.set}>${nameOf(t.sets, id)}</option>`)}
      </select></label>
      ${
        kind.from === 'seed'
          ? html`<button type="button" class="quiet" @click=${() => edits?.setData({ seed: (data.seed + 1) % 2 ** 32 })}>${t.newData}</button>`
          : nothing
      }
    </div>
    ${kind.from === 'seed' ? control(t.count, data.count, [20, 500], 'whole', (count) => edits?.setData({ count: Math.round(count) })) : nothing}
    ${kind.from === 'seed' ? control(t.noise, data.noise, [0, 1], 'linear', (noise) => edits?.setData({ noise: short(noise) })) : nothing}
    ${kind.classes === 'choice' ? control(t.classes, classCount(data), [2, 4], 'whole', (classes) => edits?.setData({ classes: Math.round(classes) })) : nothing}
    ${control(t.labelNoise, data.labelNoise, [0, 0.5], 'linear', (labelNoise) => edits?.setData({ labelNoise: short(labelNoise) }))}
    ${control(t.validation, data.validation, [0, 0.5], 'linear', (validation) => edits?.setData({ validation: Math.min(short(validation), most - data.test) }))}
    ${control(t.test, data.test, [0, 0.5], 'linear', (test) => edits?.setData({ test: Math.min(short(test), most - data.validation) }))}
    <div class="setup">
      <label class="field">${t.scaling}<select @change=${(event: Event) => edits?.setData({ scaling: chosen(event) as ScalingId })}>
        ${scalingsFor(data.set).map((id) => html`<option value=${id} .selected=${id === data.scaling}>${nameOf(t.scalings, id)}</option>`)}
      </select></label>
      <label class="field"><input type="checkbox" .checked=${showsTest}
        @change=${(event: Event) => play?.setShowsTest((event.target as HTMLInputElement).checked)} />${t.showTest}</label>
    </div>
    ${isPlane(data) ? pens(model) : html`<p class="facts">${t.notDrawn}</p>`}
    ${isPlane(data) ? typedPoints(model) : nothing}
  </section>`;
}

const short = (value: number) => Number(value.toFixed(3));

/** What a press on the plane does. */
function pens({ texts, setup, pen, play, examples }: PlayNetworkModel): TemplateResult {
  const t = texts.playNetwork;
  const data = networkOf(setup.ground)!.data;
  const classes = examples.classes;
  const isChosen = (one: Pen) => JSON.stringify(one) === JSON.stringify(pen);
  const choice = (one: Pen, name: string) =>
    html`<label><input type="radio" name="pen" .checked=${isChosen(one)} @change=${() => play?.setPen(one)} />${name}</label>`;
  const value = pen.does === 'add' ? pen.target : 1;
  return html`<fieldset class="build-pens"><legend>${t.press}</legend>
      ${choice({ does: 'read' }, t.penRead)}
      ${
        kindOfExamples(data.set).task === 'classes'
          ? Array.from({ length: classes }, (_, c) => choice({ does: 'add', target: c }, fill(t.penClass, { c })))
          : html`${choice({ does: 'add', target: value }, t.penValue)}<input type="text" class="number" aria-label=${t.penValue} .value=${String(value)}
              @change=${onTyped(String(value), (target) => play?.setPen({ does: 'add', target }))} />`
      }
      ${choice({ does: 'erase' }, t.penErase)}
    </fieldset>`;
}

/** The points as text: for many of them, and for those who do not point. */
function typedPoints({ texts, setup, pointsText, play }: PlayNetworkModel): TemplateResult {
  const t = texts.playNetwork;
  const { task } = kindOfExamples(networkOf(setup.ground)!.data.set);
  const { text, faults, used } = pointsText;
  return html`<details class="own-data" @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && play?.showPoints()}>
    <summary>${t.asText}</summary>
    <p class="facts">${fill(task === 'classes' ? t.asTextClasses : t.asTextValues, { n: mostOwn })}</p>
    <textarea rows="6" spellcheck="false" aria-label=${t.asText} .value=${text} @input=${(event: Event) => play?.typePoints((event.target as HTMLTextAreaElement).value)}></textarea>
    <div class="own-data-buttons">
      <button type="button" @click=${play?.usePoints}>${t.usePoints}</button>
      <label class="file-button">${t.pointsFile}<input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" aria-label=${t.pointsFile}
        @change=${async (event: Event) => {
          const input = event.target as HTMLInputElement;
          const [file] = input.files ?? [];
          if (!file) return;
          play?.typePoints(
            await file
              .slice(0, 200_000)
              .text()
              .catch(() => ''),
          );
          input.value = '';
          play?.usePoints();
        }} /></label>
    </div>
    <div role="status">
      ${used === null ? nothing : html`<p>${fill(t.pointsRead, { n: used })}</p>`}
      ${faults.length > 0 ? html`<ul class="own-data-notices">${faults.slice(0, 5).map(({ code, line }) => html`<li>${fill(t.faults[code], { line, n: mostOwn })}</li>`)}</ul>` : nothing}
    </div>
  </details>`;
}
