import { html, type TemplateResult } from 'lit-html';
import { parametersAt, planOf } from '../../../core/training/plan-of.ts';
import { findTrainer } from '../../../core/training/trainers.ts';
import { train } from '../../../core/training/training-job.ts';
import { type Model, panelsAtRest } from '../../state/model.ts';
import { keptTraining, trainingName } from '../../still/kept-trainings.ts';
import { withTable } from '../../still/model.ts';
import { networkFigure } from './figure.ts';
import { keep, readKept } from './kept.ts';
import { layoutOf } from './layout.ts';
import { asFigure, type NetworkModel, shownRun } from './model.ts';
import { planeOf } from './picture.ts';
import { viewOf } from './see.ts';

/** What is kept of the training of a setup. */
export const keptOf = ({ setup, prepared }: Pick<Model, 'setup' | 'prepared'>): string =>
  keptTraining(setup, () => keep(train({ findOptimizer: findTrainer }, planOf(setup, prepared)).runs), '-runs');

/** Width of the picture before any script; examples in a small one. */
const width = 640;
const mostInSmall = 40;

/** The figure after its training, before any script; with what a live one needs of that to show the same. */
export function still(model: Model): TemplateResult {
  const kept = keptOf(model);
  return html`<div data-kept=${kept}>${networkFigure(stillNetworkModel(withTable(model), kept))}</div>`;
}

/** The plane alone, with some of its examples, to be looked at in small. */
export function smallNetwork(model: Model): TemplateResult {
  const drawn = stillNetworkModel(model, keptOf(model));
  const { x, y, width: side, height } = drawn.layout.plane;
  const { training } = drawn.examples;
  const few = Math.min(mostInSmall, training.count);
  const fewer = { ...drawn.examples, training: { ...training, count: few }, validation: { ...training, count: 0 } };
  return html`<svg class="plot" viewBox="0 0 ${side} ${height}">
    <g transform="translate(${-x},${-y})">${planeOf({ ...drawn, examples: fewer, choice: null })}</g></svg>`;
}

/** What a still picture shows of what is kept. */
export function stillNetworkModel(model: Model, kept: string): NetworkModel {
  const { setup, prepared } = model;
  const plan = planOf(setup, prepared);
  const { see, draw, ...view } = viewOf(prepared, 'light');
  const run = shownRun(model);
  const runs = readKept(kept);
  const { step, x } = parametersAt(plan, runs[run], setup.steps);
  const layout = layoutOf(view.network, width);
  return {
    ...model,
    ...view,
    playhead: setup.steps,
    trained: { plan, runs, stale: false },
    ...{ run, step, x, layout },
    paths: draw(see(x), layout, true),
    chartWidth: panelsAtRest.chartWidth,
    ...{ choice: null, explanation: null, example: 0 },
    ...{ smooth: true, fromHere: false, changes: [], events: null },
    ...asFigure,
    stillId: `net-${trainingName(setup)}`,
  };
}
