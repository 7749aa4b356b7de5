import { html, nothing, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../../render/numbers.ts';
import { noticeList } from '../../parts/notices.ts';
import { player } from '../../parts/player.ts';
import { runsPanel } from '../../parts/runs-panel.ts';
import { resetButton, stepsField } from '../../parts/start-fields.ts';
import { onTyped } from '../../parts/typed-number.ts';
import { fill, nameOf } from '../../state/texts.ts';
import { curves, nameOfRun, outcomeOfRun, shortMeasure } from './curves.ts';
import { nameOfParameter } from './explain.ts';
import { explanationPart } from './explanation.ts';
import type { NetworkModel } from './model.ts';
import { featuresOf, networkPicture } from './picture.ts';

/** A whole network figure: the graph and the plane, what is pressed, the player, the curves, and everything that changes the training. */
export function networkFigure(model: NetworkModel): TemplateResult {
  return html`<div class="workbench workbench--network">
    ${noticeList(model, () => model.actions?.dismissNotices())}
    <div class="stage">${networkPicture(model)}${player({ ...model, computing: null })}</div>
    <div class="net-below">${explanationPart(model)}${curves(model)}</div>
    <div class="side">
      ${runsPanel(model, undefined, (run) => html`<span class="run-outcome-text">${outcomeOfRun(model, run)}</span>`)}
      ${settings(model)}${facts(model)}
    </div>
    <div class="panels">${model.share}${resetButton(model)}</div>
  </div>`;
}

/** What is learned from, and how; and, once it is done, how the networks do on data that nobody has looked at. */
export function facts({ examples, setup, trained, texts, playhead }: NetworkModel): TemplateResult {
  const t = texts.training;
  const { training, validation, test } = examples;
  const { plan } = trained;
  const size = Math.min(plan.batchSize, training.count);
  const said = fill(size < training.count ? t.factsBatch : t.factsAll, {
    ...{ training: training.count, validation: validation.count, test: test.count, b: size },
  });
  const done = trained.stale || playhead < setup.steps ? [] : trained.runs;
  const tested = done.flatMap((own, run) =>
    own.test ? `${nameOf(texts.optimizers, setup.runs[run].optimizer)} ${shortMeasure(own.test, t)}` : [],
  );
  return html`<p class="facts net-facts">${said} ${tested.length > 0 ? fill(t.tested, { measures: tested.join(', ') }) : ''}</p>`;
}

/** The settings that hold for all runs, and how the picture is drawn. */
export function settings(model: NetworkModel): TemplateResult {
  const { texts, setup, events, smooth, fromHere, changes, playhead, run, actions } = model;
  const t = texts.training;
  const seed = String(setup.seed);
  const isUnderWay = playhead > 0 && playhead < setup.steps;
  return html`<div class="setup" role="group" aria-label=${t.settings}>
      ${
        setup.runs.length > 1
          ? html`<label class="field">${t.shown}<select @change=${(event: Event) => actions?.setView({ inspected: Number((event.target as HTMLSelectElement).value) })}>
              ${setup.runs.map((_, i) => html`<option value=${i} .selected=${i === run}>${nameOfRun(model, i)}</option>`)}
            </select></label>`
          : nothing
      }
      ${stepsField(model)}
      <label class="field">${t.seed}<input type="text" inputmode="numeric" class="number" .value=${seed}
        @change=${onTyped(seed, (typed) => events?.setSeed(typed))} /></label>
      <button type="button" class="quiet" @click=${() => actions?.reshuffle()}>${t.newSeed}</button>
    </div>
    <div class="setup net-switches">
      <label class="field"><input type="checkbox" .checked=${smooth}
        @change=${(event: Event) => events?.setSmooth((event.target as HTMLInputElement).checked)} />${t.smooth}</label>
      <label class="field"><input type="checkbox" .checked=${fromHere} ?disabled=${!isUnderWay && !fromHere}
        @change=${(event: Event) => events?.setFromHere((event.target as HTMLInputElement).checked)} />${
          isUnderWay ? fill(t.fromStep, { k: playhead }) : t.fromHere
        }</label>
    </div>
    ${
      changes.length > 0
        ? html`<div class="net-changes" role="status"><ul>${changeLines(model).map((line) => html`<li>${line}</li>`)}</ul><span>${t.notInLink}</span>
            <button type="button" class="quiet" @click=${() => events?.forgetChanges()}>${t.forgetChanges}</button></div>`
        : nothing
    }`;
}

/** What has been set anew under way, a line for each. */
function changeLines(model: NetworkModel): string[] {
  const { changes, texts } = model;
  return changes.flatMap(({ step, run = 0, settings: changed = {}, parameters = [] }) => [
    ...parameters.map(([place, value]) =>
      fill(texts.training.change, {
        ...{ k: step, name: nameOfRun(model, run), value: formatNumber(value) },
        setting: nameOfParameter({ network: model.network, features: featuresOf(model) }, place),
      }),
    ),
    ...Object.entries(changed).map(([name, value]) =>
      fill(texts.training.change, {
        k: step,
        name: nameOfRun(model, run),
        setting: (texts.hyperparameters as Readonly<Record<string, string>>)[name] ?? name,
        value: String(value),
      }),
    ),
  ]);
}
