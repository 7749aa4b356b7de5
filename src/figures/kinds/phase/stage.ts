import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { criticalDamping, stabilityLimit } from '../../../core/optimizers/theory/momentum-spectrum.ts';
import { axes } from '../../../render/contour-plot.ts';
import { startHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { phasePlane, phaseWindow, planeReach } from '../../../render/phase-plane.ts';
import { round } from '../../../render/track.ts';
import { toPixelX, toPixelY } from '../../../render/window.ts';
import { fill, nameOf } from '../../state/texts.ts';
import { type PhaseEvents, type PhaseModel, type Probe, probes, type Target } from './model.ts';

/** β at which the names of the curves stand. */
const nameHeights = { limit: 0.27, critical: 0.4 } as const;
/** How near the handle comes to a probe, across and up, and along its name, before it covers that, in pixels. */
const handleReach = 18;
const nameReach = 110;
const limits = { momentum: 'ηλ = 2(1 + β)', nag: 'ηλ = 2(1 + β) / (1 + 2β)' } as const;

/** The plane: bands, curves with their names, probes wired to their traces below, directions, and the handle. */
export function phaseStage(model: PhaseModel, target: Target, events: PhaseEvents): TemplateResult {
  const { texts, panels } = model;
  const { method, beta, directions } = target;
  const window = phaseWindow(panels.stageWidth);
  const { width, height } = window;
  const x = (scaledRate: number) =>
    round(toPixelX(window, Math.min(Math.max(scaledRate, 0), planeReach.scaledRate) || 0));
  const y = (at: number) => round(toPixelY(window, Math.min(Math.max(at, 0), planeReach.beta) || 0));
  const own = probes[method];
  const [first, ...others] = directions;
  const nameAt = (at: number, height: number, name: string) =>
    svg`<text class="phase-curve-name" x=${round(x(at) + 8)} y=${y(height)} dy=".35em">${name}</text>`;
  // Beside the edge there is no room for a name.
  const isAtEdge = (probe: Probe) => x(probe.scaledRate) > width - nameReach;
  // The handle may stand on a probe: its name then stands below.
  const isUnder = (probe: Probe) => {
    const across = x(first.scaledRate) - x(probe.scaledRate);
    return Math.abs(y(beta) - y(probe.beta)) < handleReach && across > -handleReach && across < nameReach;
  };
  return html`<svg class="plot plot--phase" viewBox="0 0 ${round(width)} ${round(height)}" role="group"
      aria-label=${fill(texts.phase.plotLabel, { name: nameOf(texts.optimizers, method) })} @click=${events.click}>
    ${phasePlane(method, window)}
    ${axes(window, ['ηλ', 'β'])}
    ${nameAt(stabilityLimit(method, nameHeights.limit), nameHeights.limit, limits[method])}
    ${nameAt(criticalDamping(method, nameHeights.critical)[0], nameHeights.critical, texts.phase.critical)}
    ${svg`<g class="phase-marks" aria-hidden="true">${own.map(
      (probe, i) =>
        svg`<path class="phase-wire" d="M${x(probe.scaledRate)},${y(probe.beta)}L${wireEnd(x(probe.scaledRate), i, own.length, width)},${round(height)}"></path>`,
    )}
    ${own.map(
      (
        probe,
        i,
      ) => svg`<g transform="translate(${x(probe.scaledRate)},${y(probe.beta)})"><circle class="phase-spot" r="9"></circle>
        <text class="phase-spot-number" dy=".36em" text-anchor="middle">${i + 1}</text>
        <text class="phase-name" x=${isAtEdge(probe) ? 0 : 14} text-anchor=${isAtEdge(probe) ? 'middle' : 'start'} dy=${isUnder(probe) || isAtEdge(probe) ? '1.9em' : '.35em'}>${texts.phase.regimes[probe.regime]}</text></g>`,
    )}
    ${
      others.length > 0
        ? svg`<path class="phase-row" d="M${x(others[others.length - 1].scaledRate)},${y(beta)}H${x(first.scaledRate)}"></path>`
        : nothing
    }
    ${others.map(
      ({
        scaledRate,
        curvature,
      }) => svg`<circle class="phase-direction" cx=${x(scaledRate)} cy=${y(beta)} r="5"></circle>
        <text class="phase-curve-name" x=${round(x(scaledRate) + 9)} y=${round(y(beta) - 9)}>λ = ${formatNumber(curvature, 3)}</text>`,
    )}</g>`}
    ${svg`<g data-tag=${tagOf(model, target)}>${startHandle(x(first.scaledRate), y(beta), handleLabel(model, target), 0, { pointerdown: events.grab, keydown: events.nudge })}</g>`}
    ${svg`<rect class="frame" x=".5" y=".5" width=${round(width - 1)} height=${round(height - 1)}></rect>`}
  </svg>`;
}

/** Where the wire from a probe at pixel `x` ends: straight below it, or at the nearest edge of its trace's cell, which it is inside of. */
function wireEnd(x: number, index: number, count: number, width: number): number {
  const cell = width / count;
  const inside = 14;
  return round(Math.min(Math.max(x, index * cell + inside), (index + 1) * cell - inside));
}

/** What the handle says while it is moved. */
const tagOf = ({ texts }: PhaseModel, { beta, directions: [{ scaledRate, regime }] }: Target): string =>
  `ηλ ${formatNumber(scaledRate, 3)} · β ${formatNumber(beta, 3)} · ${texts.phase.regimes[regime]}`;

/** What a screen reader says of the handle. */
export function handleLabel({ texts }: Pick<PhaseModel, 'texts'>, { method, beta, directions }: Target): string {
  const [{ scaledRate, rate, regime }] = directions;
  return fill(texts.phase.handleLabel, {
    name: nameOf(texts.optimizers, method),
    scaledRate: formatNumber(scaledRate),
    beta: formatNumber(beta),
    regime: texts.phase.regimes[regime],
    rate: formatNumber(rate, 3),
  });
}
