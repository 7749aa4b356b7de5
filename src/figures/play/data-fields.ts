import { html, nothing, type TemplateResult } from 'lit-html';
import { type FitSource, findFitSet, fitSets } from '../../core/data/index.ts';
import type { Problem } from '../../core/data/problem.ts';
import { ownSet } from '../../core/data/problem.ts';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import { dataLimits } from '../../core/reading/limits.ts';
import { numberControl } from '../parts/setting.ts';
import type { Model } from '../state/model.ts';
import { fill, nameOf } from '../state/texts.ts';
import type { OwnData } from './own-data.ts';
import type { PlayActions } from './play-actions.ts';
import type { PlayTexts } from './play-texts.ts';

/** The numbers that made data are made from. */
const recipe = [
  { key: 'count', range: [2, 200], scale: 'whole' },
  { key: 'outliers', range: [0, 20], scale: 'whole' },
  { key: 'noise', range: [0, 3], scale: 'linear' },
  { key: 'seed', range: [1, 50], scale: 'whole' },
] as const;

/** Which data there are: a set and what it is made from, points of the reader's own, and how mini-batches are shuffled. */
export function dataFields(
  { texts, setup, prepared }: Pick<Model, 'setup' | 'prepared'> & { readonly texts: PlayTexts },
  { setProblem, setSeed }: PlayActions,
  own: OwnData,
): TemplateResult | typeof nothing {
  const { ground, seed } = setup;
  const data = problemOf(ground);
  if (!data) return nothing;
  const t = texts.play;
  const kind = prepared.surface.dataKind;
  const sets = fitSets.filter((one) => one.kind === kind);
  const words = { count: t.count, outliers: t.outliers, noise: t.noise, seed: t.dataSeed };
  return html`<div class="data-fields" role="group" aria-label=${t.data}>
    <label class="field">${t.dataSet}<select @change=${(event: Event) => setProblem({ set: (event.target as HTMLSelectElement).value })}>
      ${sets.map(({ id }) => html`<option value=${id} .selected=${id === data.set}>${nameOf(texts.dataSets, id)}</option>`)}
      ${data.set === ownSet ? html`<option value=${ownSet} .selected=${true}>${texts.dataSets.own}</option>` : nothing}
    </select></label>
    ${isMade(findFitSet(data.set)) ? recipe.map(({ key, range, scale }) => numberControl({ ...recipeControl(key, words[key], data, setProblem), range, scale })) : nothing}
    <label class="setting"><span>${t.standardized}</span><input type="checkbox" .checked=${data.standardized !== 0}
      @change=${(event: Event) => setProblem({ standardized: (event.target as HTMLInputElement).checked ? 1 : 0 })} /></label>
    ${prepared.batches ? numberControl({ sign: t.shuffleSeed, name: t.shuffleSeed, label: t.shuffleSeed, value: seed, range: [1, 50], scale: 'whole', set: setSeed }) : nothing}
    <details class="own-data" @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && own.show()}>
      <summary>${t.ownData}</summary>
      <p class="facts">${fill(t.csvHelp, { n: dataLimits.points })} ${kind === 'logistic' ? t.csvLabels : nothing}</p>
      <textarea rows="6" spellcheck="false" aria-label=${t.csvText} .value=${own.text} @input=${(event: Event) => own.type((event.target as HTMLTextAreaElement).value)}></textarea>
      <div class="own-data-buttons">
        <button type="button" @click=${own.use}>${t.csvUse}</button>
        <label class="file-button">${t.csvFile}<input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" aria-label=${t.csvFile}
          @change=${(event: Event) => void own.open(event.target as HTMLInputElement)} /></label>
      </div>
      <div role="status">
        ${own.used === null ? nothing : html`<p>${fill(t.csvRead, { n: own.used })}</p>`}
        ${own.notices.length > 0 ? html`<ul class="own-data-notices">${own.notices.map(({ code, line, given, limit }) => html`<li>${fill(texts.csv[code], { line: line ?? '', given, limit })}</li>`)}</ul>` : nothing}
      </div>
    </details>
  </div>`;
}

const isMade = (source: FitSource | undefined): boolean => source?.made === true;

function recipeControl(
  key: (typeof recipe)[number]['key'],
  word: string,
  data: Problem,
  setProblem: PlayActions['setProblem'],
) {
  const set = (value: number) => setProblem({ [key]: key === 'noise' ? Math.max(0, value) : Math.round(value) });
  return { sign: word, name: word, label: word, value: data[key], set };
}
