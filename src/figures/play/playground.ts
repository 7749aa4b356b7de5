import { html, nothing, type TemplateResult } from 'lit-html';
import { windowOn } from '../../render/window.ts';
import { facts } from '../parts/facts.ts';
import { groundPage } from '../parts/ground-page.ts';
import { noticeList } from '../parts/notices.ts';
import { overlayPanel } from '../parts/overlay-panel.ts';
import { panel } from '../parts/panel.ts';
import { player } from '../parts/player.ts';
import { runsPanel } from '../parts/runs-panel.ts';
import { startFields } from '../parts/start-fields.ts';
import { surfaceName } from '../parts/surface-name.ts';
import { contourStage } from '../stages/contour-stage.ts';
import type { FigureEvents, Model } from '../state/model.ts';
import { type ChartsState, charts } from './charts.ts';
import type { PlayTexts } from './play-texts.ts';
import { surfaceMenu } from './surface-menu.ts';
import { type ToolsState, tools } from './tools.ts';

/** Beside a picture flatter than this there is room for the surface alone. */
const flat = 0.8;

/** What the playground has beyond other figures of an experiment. */
export interface Extras {
  readonly tools: ToolsState;
  readonly charts: ChartsState;
  /** The surface in space, or the place for it. */
  readonly space: TemplateResult | Node;
  /** The fair comparison, as a panel: what it shows once it is open. */
  readonly tuning: { readonly open: boolean; readonly toggle: (open: boolean) => void; readonly body: unknown };
  readonly data: TemplateResult | typeof nothing;
  /** Goes over to another surface; null before any script. */
  readonly chooseSurface: ((id: string) => void) | null;
  /** Opens the choice of a surface by its picture. */
  readonly showSurfaces: () => void;
  /** What a run has beyond its hyperparameters. */
  readonly runFields?: (index: number) => TemplateResult;
  /** Closed until they are asked for. */
  readonly dialogs: readonly TemplateResult[];
}

/** Everything about an experiment on one page: both pictures with all that is mainly set in one view, then data and charts. */
export function playground(model: Model, events: FigureEvents, extras: Extras): TemplateResult {
  const { panels, prepared, opened } = model;
  const texts = model.texts as PlayTexts;
  const { curve, data } = model.stages;
  const isCurve = prepared.surface.dimension === 1;
  const stage = isCurve ? curve!.slopeStage : contourStage;
  const aspect = isCurve
    ? curve!.curveWindow(prepared.surface, 100).height / 100
    : windowOn(prepared.surface.domain, 1).height;
  const t = texts.figure;
  const page = groundPage(model.setup.ground);
  const toggles = (name: 'inspecting' | 'table') => (open: boolean) => events.setPanels({ [name]: open });
  return html`<div class=${`workbench workbench--play${isCurve ? ' workbench--curve' : ''}`} style="--aspect:${aspect.toFixed(3)}"
      data-shape=${aspect < flat ? 'flat' : 'square'} data-picture=${isCurve ? 'plane' : extras.tools.picture}>
    ${tools(model, extras.tools, surfaceMenu(model, extras.chooseSurface, extras.showSurfaces))}
    ${noticeList(model, events.dismissNotices)}
    <div class="stage">${stage(model, events.stage)}${model.overlays?.drawing.overlayKey(model) ?? nothing}</div>
    <div class="play-space">${extras.space}</div>
    <div class="play-time">${player(model)}${startFields(model, true)}</div>
    <div class="play-panels panels">
      ${overlayPanel(model, events.setPanels)}
      ${panel({ ...extras.tuning, name: 'tuning', title: texts.play.fair }, extras.tuning.open ? extras.tuning.body : nothing)}
      ${panel(
        { name: 'inspector', title: t.inspect, open: panels.inspecting, toggle: toggles('inspecting') },
        panels.inspecting && opened ? opened.inspectorBody(model) : nothing,
      )}
      ${panel(
        { name: 'runs-table', title: t.table, open: panels.table, toggle: toggles('table') },
        panels.table && opened ? opened.runsTableBody(model) : nothing,
      )}
      <p class="facts"><a href=${page ? `../${page}` : nothing}>${surfaceName(model)}</a>. ${facts(model)}</p>
    </div>
    ${runsPanel(model, extras.runFields)}
    ${
      prepared.surface.data
        ? html`<div class="play-data" style=${`--chart-width:${panels.chartWidth}px`}>
            <div class="play-data-plot">${data!.dataPlot(model, events.data)}</div>
            <div class="play-data-controls">${data!.lossChoice(model)}${extras.data}</div>
          </div>`
        : nothing
    }
    ${charts(model, texts, extras.charts)}
    ${extras.dialogs}
  </div>`;
}

/** What the playground has before any script: its charts show the loss alone. */
export const stillExtras = (space: TemplateResult): Extras => ({
  tools: {
    canUndo: false,
    canRedo: false,
    undo: () => {},
    redo: () => {},
    showKeys: () => {},
    picture: 'plane',
    choosePicture: () => {},
    line: '',
  },
  charts: { chosen: 'loss', all: false, choose: () => {}, measures: () => [] },
  space,
  tuning: { open: false, toggle: () => {}, body: nothing },
  data: nothing,
  chooseSurface: null,
  showSurfaces: () => {},
  dialogs: [],
});
