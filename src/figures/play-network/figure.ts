import { html, nothing, type TemplateResult } from 'lit-html';
import { curves, outcomeOfRun } from '../kinds/network/curves.ts';
import { explanationPart } from '../kinds/network/explanation.ts';
import { facts, settings } from '../kinds/network/figure.ts';
import { networkPicture } from '../kinds/network/picture.ts';
import { noticeList } from '../parts/notices.ts';
import { player } from '../parts/player.ts';
import { runsPanel } from '../parts/runs-panel.ts';
import { tools } from '../play/tools.ts';
import { dataPart } from './data-part.ts';
import { hideableParts } from './hidden-parts.ts';
import type { PlayNetworkModel } from './model.ts';
import { networkPart } from './network-part.ts';
import { trainingPart, tuningPart } from './training-part.ts';

/** The playground of networks: what is learned from, the network as it is trained, what it has come to, and everything that changes them. */
export function playNetwork(model: PlayNetworkModel): TemplateResult {
  const { play } = model;
  return html`<div class="workbench workbench--network workbench--build" data-pen=${model.pen.does} data-hides=${model.hidden.join(' ')}>
    ${tools(model, { ...model.tools, line: model.tools.line || model.texts.playNetwork.hint }, nothing)}
    ${noticeList(model, () => model.actions?.dismissNotices())}
    <div class="build-data">${dataPart(model)}
      <div class="build-part">${settings(model)}${trainingPart(model)}${facts(model)}</div>
    </div>
    <div class="stage">${networkPicture(model)}${player({ ...model, computing: null })}${explanationPart(model)}</div>
    <div class="build-results">
      ${curves(model)}
      ${runsPanel(model, play?.runFields, (run) => html`<span class="run-outcome-text">${outcomeOfRun(model, run)}</span>`)}
      <div class="panels">${tuningPart(model)}</div>
    </div>
    ${networkPart(model)}
    ${shownParts(model)}
  </div>`;
}

/** Which parts this page, and every link taken from it, shows. */
function shownParts({ texts, hidden, play }: PlayNetworkModel): TemplateResult {
  const t = texts.playNetwork;
  return html`<fieldset class="build-pens build-shown"><legend>${t.shown}</legend>
    ${hideableParts.map(
      (part) =>
        html`<label><input type="checkbox" .checked=${!hidden.includes(part)} @change=${() => play?.togglePart(part)} />${t.parts[part]}</label>`,
    )}
  </fieldset>`;
}
