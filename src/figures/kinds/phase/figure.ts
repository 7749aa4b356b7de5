import { html, svg, type TemplateResult } from 'lit-html';
import type { MomentumMethod } from '../../../core/optimizers/theory/momentum-spectrum.ts';
import { inkOf } from '../../../render/ink.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { rateLevels } from '../../../render/phase-plane.ts';
import { runTraces } from '../../../render/run-trace.ts';
import { noticeList } from '../../parts/notices.ts';
import { resetButton } from '../../parts/start-fields.ts';
import { onTyped } from '../../parts/typed-number.ts';
import { fill, nameOf } from '../../state/texts.ts';
import { type PhaseEvents, type PhaseModel, type Probe, probes, type Target, traceAt } from './model.ts';
import { phaseStage } from './stage.ts';

const probeSteps = 24;
const handleSteps = 40;
const probeSize = { width: 120, height: 72 } as const;
const traceHeight = 170;

/** A whole phase figure: the plane with its handle, the probes' traces below it, the handle's own beside it. */
export function phaseFigure(model: PhaseModel, events: PhaseEvents): TemplateResult {
  const { target, texts } = model;
  if (!target) return html`<div class="workbench workbench--phase"><p class="facts">${texts.phase.none}</p></div>`;
  const { hue } = inkOf(target.method);
  return html`<div class="workbench workbench--phase" style="--hue:var(--hue-${hue});--hue-text:var(--hue-text-${hue})">
    ${noticeList(model, () => model.actions?.dismissNotices())}
    <div class="stage">
      ${phaseStage(model, target, events)}
      <div class="phase-probes">${probes[target.method].map((probe, i) => probeCell(model, target, probe, i, events))}</div>
    </div>
    <div class="side">
      ${fields(model, target, events)}
      ${handleTrace(model, target)}
      ${readings(model, target)}
      ${colourKey(model)}
    </div>
    <div class="panels">${model.share}${resetButton(model)}</div>
  </div>`;
}

function probeCell(
  { prepared, texts }: PhaseModel,
  target: Target,
  probe: Probe,
  index: number,
  { put }: PhaseEvents,
): TemplateResult {
  const name = texts.phase.regimes[probe.regime];
  const { width, height } = probeSize;
  const shares = traceAt(prepared, target, probe, probeSteps);
  return html`<button type="button" class="phase-probe" title=${fill(texts.phase.goTo, { name })}
      @click=${() => put?.(probe.scaledRate, probe.beta)}>
    <span class="phase-probe-name"><span class="phase-number">${index + 1}</span> ${name}</span>
    <svg class="phase-probe-trace" viewBox="0 0 ${width} ${height}" aria-hidden="true">${runTraces([{ shares }], { x: 0, y: 0, width, height, steps: probeSteps })}</svg>
  </button>`;
}

function fields({ setup, texts }: PhaseModel, target: Target, events: PhaseEvents): TemplateResult {
  const { scaledRate, curvature } = target.directions[0];
  const { beta, spec } = target;
  const number = (letters: string, label: string, value: number, set: (typed: number) => void) => {
    const shown = String(Number(value.toPrecision(6)));
    return html`<label class="coordinate">${letters}<input type="text" class="number"
      .value=${shown} aria-label=${label} @change=${onTyped(shown, set)} /></label>`;
  };
  const others = setup.runs.filter((_, i) => i !== spec).map(({ optimizer }) => optimizer);
  return html`<div class="setup" role="group" aria-label=${texts.phase.setting}>
    <label class="field">${texts.figure.optimizer}<select
      @change=${(event: Event) => events.chooseMethod?.((event.target as HTMLSelectElement).value as MomentumMethod)}>
      ${(['momentum', 'nag'] as const).map((id) => html`<option value=${id} .selected=${id === target.method} ?disabled=${others.includes(id)}>${nameOf(texts.optimizers, id)}</option>`)}
    </select></label>
    <span class="field">
      ${number('ηλ', texts.phase.scaledRate, scaledRate, (typed) => events.put?.(typed, beta))}
      ${number('β', texts.hyperparameters.momentum, beta, (typed) => events.put?.(scaledRate, typed))}
    </span>
    <span class="phase-rate">η ${formatNumber(target.learningRate)} · λ ${formatNumber(curvature)}</span>
  </div>`;
}

function handleTrace({ prepared, panels, texts, view }: PhaseModel, target: Target): TemplateResult {
  const width = panels.chartWidth;
  const { beta, directions } = target;
  const traces = directions.map(({ scaledRate }, i) => ({
    shares: traceAt(prepared, target, { scaledRate, beta }, handleSteps),
    faint: i > 0,
  }));
  const { playhead } = view;
  return html`<svg class="chart phase-trace" viewBox="0 0 ${width} ${traceHeight}" role="img" aria-label=${fill(texts.phase.traceLabel, { n: handleSteps })}>
    ${runTraces([...traces].reverse(), { x: 0, y: 0, width, height: traceHeight, steps: handleSteps }, playhead)}
    ${svg`<g class="axes" aria-hidden="true"><text class="axis-name" x="6" y="14">x / x₀</text>
      <text x=${width - 6} y=${traceHeight - 6} text-anchor="end">${fill(texts.phase.steps, { n: handleSteps })}</text></g>`}
  </svg>`;
}

function readings({ texts }: PhaseModel, { directions }: Target): TemplateResult {
  const t = texts.phase;
  const rate = Math.max(...directions.map((direction) => direction.rate));
  const tenth = rate < 1e-6 ? 1 : -1 / Math.log10(rate);
  return html`<table class="phase-readings">
      <thead><tr><th scope="col">λ</th><th scope="col">ηλ</th><th scope="col">${t.left}</th><th scope="col">${t.regime}</th></tr></thead>
      <tbody>${directions.map(
        (one) =>
          html`<tr><td>${formatNumber(one.curvature)}</td><td>${formatNumber(one.scaledRate, 3)}</td><td>${formatNumber(one.rate, 3)}</td><td>${t.regimes[one.regime]}</td></tr>`,
      )}</tbody>
    </table>
    <p class="facts">${rate < 1 ? fill(t.tenth, { n: formatNumber(tenth, 2) }) : t.never}</p>`;
}

function colourKey({ texts }: PhaseModel): TemplateResult {
  return html`<div class="phase-key"><span class="phase-key-name">${texts.phase.key}</span><span class="phase-key-cells" aria-hidden="true"><span class="phase-key-out">&gt; 1</span>${rateLevels.map((level, band) => html`<span style="--band:${band}">${level}</span>`)}</span></div>`;
}
