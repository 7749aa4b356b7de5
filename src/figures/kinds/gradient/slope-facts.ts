import { html, type TemplateResult } from 'lit-html';
import { hessianOf } from '../../../core/objective/hessian.ts';
import type { Surface } from '../../../core/surfaces/surface.ts';
import { formatNumber } from '../../../render/numbers.ts';
import type { FigureTexts } from '../../state/texts.ts';

/** A slope this many times smaller than the curvature is one of rounding. */
const vanishing = 1e-7;

/** The numbers of a point on a curve: its height, the slope, the curvature, and which way is down. */
export function slopeFacts(surface: Surface, at: number, { figure: t }: Pick<FigureTexts, 'figure'>): TemplateResult {
  const x = Float64Array.of(at);
  const slope = new Float64Array(1);
  const curvature = new Float64Array(1);
  surface.gradient(x, slope, 0);
  hessianOf(surface)(x, curvature, 0);
  const level = Math.abs(slope[0]) <= vanishing * Math.abs(curvature[0]);
  const row = (name: string, number: number) => html`<div><dt>${name}</dt><dd>${formatNumber(number, 3)}</dd></div>`;
  const bottomOrTop = curvature[0] > 0 ? t.isMinimum : t.isMaximum;
  return html`<dl class="gradient-facts">
      ${row('f(x)', surface.value(x, 0))}
      ${row('f′(x)', level ? 0 : slope[0])}
      ${row('f″(x)', curvature[0])}
    </dl>
    <p class="gradient-verdict">${level ? bottomOrTop : slope[0] > 0 ? t.slopeRises : t.slopeFalls}</p>`;
}
