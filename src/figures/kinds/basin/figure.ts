import { html, nothing, type TemplateResult } from 'lit-html';
import { cellEnds } from '../../../core/grids/run-grid.ts';
import { basinHues, divergedCell, leftCell, plainCell, shades } from '../../../render/cell-shades.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { minimaOf } from '../../../render/shown-map.ts';
import { noticeList } from '../../parts/notices.ts';
import { player } from '../../parts/player.ts';
import { runsPanel } from '../../parts/runs-panel.ts';
import { criticalName } from '../../stages/contour-stage.ts';
import type { StageEvents } from '../../state/events.ts';
import { fill, nameOf } from '../../state/texts.ts';
import { colorOfKind } from './cell-paths.ts';
import type { BasinModel } from './model.ts';
import { basinStage } from './stage.ts';

/** A whole map figure: the picture and the player, what its colours mean, and the optimizers' settings. */
export function basinFigure(model: BasinModel, events: StageEvents): TemplateResult {
  return html`<div class="workbench workbench--basin workbench--beside">
    ${noticeList(model, () => model.actions?.dismissNotices())}
    <div class="stage">${basinStage(model, events)}${player(model)}</div>
    <div class="side">${runsPanel(model)}${runChoice(model)}${legend(model)}</div>
    <div class="panels">${model.share}</div>
  </div>`;
}

/** Which optimizer the map is of, where there are several. */
function runChoice({ setup, texts, actions, run }: BasinModel): TemplateResult | typeof nothing {
  if (setup.runs.length < 2) return nothing;
  const choose = (event: Event) => actions?.setView({ inspected: Number((event.target as HTMLSelectElement).value) });
  return html`<label class="field basin-run">${texts.figure.basinRun}<select @change=${choose}>
    ${setup.runs.map(({ optimizer }, i) => html`<option value=${i} .selected=${i === run}>${nameOf(texts.optimizers, optimizer)}</option>`)}
  </select></label>`;
}

/** What the colours mean, with the share of the picture that each has: this is also the map for those who cannot see it. */
function legend(model: BasinModel): TemplateResult {
  const { texts, setup, map } = model;
  const t = texts.figure;
  const { criticalPoints } = map.surface;
  const share = (end: number) => fill(t.basinShare, { share: percent(map.shares.get(end) ?? 0) });
  const minima = minimaOf(map.surface);
  const rest = [
    { end: criticalPoints.length, kind: (minima.length % basinHues) * shades + shades - 2, name: t.basinRests },
    { end: cellEnds.underway, kind: plainCell, name: fill(t.basinUnderway, { n: setup.steps }) },
    { end: cellEnds.left, kind: leftCell, name: t.basinLeft },
    { end: cellEnds.diverged, kind: divergedCell, name: t.basinDiverged },
  ].filter(({ end }) => map.shares.has(end));
  return html`<div class="basin-legend" role="group" aria-label=${t.basinLegend}>
    <ul>
      ${minima.map((index, i) => {
        const { at } = criticalPoints[index];
        const name = fill(t.basinPlace, { n: i + 1, at: at.map((value) => formatNumber(value, 3)).join(', ') });
        const hue = (i % basinHues) * shades;
        return html`<li>${swatch(hue + shades - 2)}<span><b>${name}</b> ${criticalName(criticalPoints[index], texts)}</span><span class="basin-share">${share(index)}</span></li>`;
      })}
      ${rest.map(({ end, kind, name }) => html`<li>${swatch(kind)}<span>${name}</span><span class="basin-share">${share(end)}</span></li>`)}
    </ul>
    <p>${t.basinSpeed}</p>
    <ol class="basin-bands">
      ${map.bands.map((last, shade) => html`<li>${swatch(shade)}<span>${fill(t.basinUpTo, { n: last })}</span></li>`)}
    </ol>
  </div>`;
}

const swatch = (kind: number): TemplateResult =>
  html`<i class=${kind === divergedCell ? 'swatch swatch--hatched' : 'swatch'} style=${`--swatch:${colorOfKind(kind)}`} aria-hidden="true"></i>`;

/** A share in percent, whole where that says enough: a share that there is never reads 0. */
function percent(share: number): string {
  const whole = Math.round(100 * share);
  return share > 0 && whole === 0 ? '< 1' : String(whole);
}
