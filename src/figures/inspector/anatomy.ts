import { html, svg, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../render/numbers.ts';
import { round } from '../../render/track.ts';
import type { Model } from '../state/model.ts';
import { type UpdateVector, updateVectors } from './update-vectors.ts';

/** Half the width of a bar's place, in pixels. */
const half = 30;

/**
 * What one step is made of, row by row from the gradient to the update: a number and a bar for every parameter. Within a row bars have one
 * scale, so that one sees which parameter has how much of it.
 */
export function anatomyTable(
  { texts, inspected }: Pick<Model, 'texts' | 'inspected'>,
  letters: readonly string[],
): TemplateResult {
  const t = texts.anatomy;
  const parts = inspected ? updateVectors(inspected) : [];
  const dimension = parts[0]?.values.length ?? 0;
  return html`<table class="step-anatomy" style="border-spacing:8px 2px;font-variant-numeric:tabular-nums">
    <caption style="text-align:start">${t.caption}</caption>
    <thead><tr><td></td>${letters.slice(0, dimension).map((letter) => html`<th scope="col" style="text-align:end">${letter}</th>`)}</tr></thead>
    <tbody>${parts.map(
      (
        part,
      ) => html`<tr><th scope="row" style="text-align:start;font-weight:400">${t[part.role]} <i>${part.symbol}</i></th>
        ${Array.from(part.values, (value) => html`<td style="text-align:end">${formatNumber(value, 3)} ${bar(part, value)}</td>`)}</tr>`,
    )}</tbody>
  </table>`;
}

function bar({ role, values }: UpdateVector, value: number): TemplateResult {
  const sizes = Array.from(values, Math.abs).filter(Number.isFinite);
  const most = Math.max(0, ...sizes);
  const reach = most > 0 && Number.isFinite(value) ? (half * value) / most : 0;
  const color = role === 'update' ? 'var(--ink)' : 'var(--contour-ink)';
  return html`<svg viewBox="${-half} -5 ${2 * half} 10" width=${2 * half} height="10" aria-hidden="true" style="vertical-align:-1px">${svg`<path style=${`fill:none;stroke-width:7;stroke:${color}`} d=${`M0,0H${round(reach)}`}></path>
    <path style="stroke:var(--control)" d="M0,-5V5"></path>`}</svg>`;
}
