import { html, type TemplateResult } from 'lit-html';
import type { LocalShape } from '../../../core/surfaces/shape/local-shape.ts';
import { formatNumber } from '../../../render/numbers.ts';
import type { FigureTexts } from '../../state/texts.ts';

/** The numbers of a point: its value, the partial derivatives, the gradient's length, the curvatures, and what they make of it. */
export function gradientFacts(shape: LocalShape, { figure: t }: Pick<FigureTexts, 'figure'>): TemplateResult {
  const { value, gradient, steepness, curvatures, isCritical } = shape;
  const slope = (number: number) => (isCritical ? '0' : formatNumber(number, 3));
  const row = (name: string, number: string) => html`<div><dt>${name}</dt><dd>${number}</dd></div>`;
  return html`<dl class="gradient-facts">
      ${row('f(x, y)', formatNumber(value, 3))}
      ${row('∂f/∂x', slope(gradient[0]))}
      ${row('∂f/∂y', slope(gradient[1]))}
      ${row('|∇f|', slope(steepness))}
      ${row(t.curvatures, curvatures.map((one) => formatNumber(one, 3)).join(', '))}
    </dl>
    <p class="gradient-verdict">${pointVerdict(shape, t)}</p>`;
}

/** What kind of point it is, in words. */
export function pointVerdict({ isCritical, bend }: LocalShape, t: FigureTexts['figure']): string {
  const kinds = {
    up: [t.bendsUp, t.isMinimum],
    down: [t.bendsDown, t.isMaximum],
    both: [t.bendsBoth, t.isSaddle],
    flat: [t.bendsFlat, t.isDegenerate],
  } as const;
  return kinds[bend][isCritical ? 1 : 0];
}
