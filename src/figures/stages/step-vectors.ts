import { nothing, svg, type TemplateResult } from 'lit-html';
import { formOf } from '../../core/descend.ts';
import { inkOf } from '../../render/ink.ts';
import { round } from '../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../render/window.ts';
import type { Model } from '../model.ts';

const arrowLength = 62;
/** How far a label stands to the side of its arrow, so that arrows with one direction keep their names apart. */
const labelOffsets: Readonly<Record<string, number>> = { gradient: 11, memory: 0, update: -11 };

/**
 * The vectors of the inspected step as arrows from where it began: against the gradient, along the memory, along the update.
 * All have one length: they show directions, since a gradient and a step have no common unit.
 */
export function stepVectors({ inspected, setup }: Model, window: Window): TemplateResult | typeof nothing {
  if (!inspected) return nothing;
  const { anatomy, run } = inspected;
  const { before, after } = anatomy;
  const from = [toPixelX(window, before.x[0]), toPixelY(window, before.x[1])] as const;
  const { g } = after.state;
  const { memory } = formOf(run.method);
  const remembered = memory ? after.state[memory.name] : undefined;
  const arrows = [
    { kind: 'gradient', x: -g[0], y: -g[1], label: '−∇f' },
    ...(memory && remembered
      ? [{ kind: 'memory', x: memory.sign * remembered[0], y: memory.sign * remembered[1], label: memory.label }]
      : []),
    { kind: 'update', x: after.x[0] - before.x[0], y: after.x[1] - before.x[1], label: 'Δ' },
  ];
  const { hue } = inkOf(setup.runs[run.spec].optimizer);
  return svg`<g class="step-vectors" style="--hue:var(--hue-${hue})" aria-hidden="true">${arrows.map(
    ({ kind, x, y, label }) => {
      const size = Math.hypot(x, y);
      const offset = labelOffsets[kind];
      if (!(size > 0) || !Number.isFinite(size)) return nothing;
      const toX = from[0] + (x / size) * arrowLength;
      const toY = from[1] - (y / size) * arrowLength;
      return svg`<path class="vector vector--${kind}" d=${arrow(from[0], from[1], toX, toY)}></path>
      <text class="vector-label" x=${round(toX + (x / size) * 12 + offset * (y / size))} y=${round(toY - (y / size) * 12 + offset * (x / size))} dy=".35em" text-anchor="middle">${label}</text>`;
    },
  )}</g>`;
}

function arrow(x0: number, y0: number, x1: number, y1: number): string {
  const angle = Math.atan2(y1 - y0, x1 - x0);
  const barb = (turn: number) => `${round(x1 - 8 * Math.cos(angle + turn))},${round(y1 - 8 * Math.sin(angle + turn))}`;
  return `M${round(x0)},${round(y0)}L${round(x1)},${round(y1)}M${barb(0.45)}L${round(x1)},${round(y1)}L${barb(-0.45)}`;
}
