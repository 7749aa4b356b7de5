import { svg, type TemplateResult } from 'lit-html';
import { formatComputed } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';

/** Pixels of probability 1 and 0. */
export const [one, zero] = [220, 320];

/** A class's probability in both forms, with one number where they agree: on a phone there is no room for two. */
export function bars(middle: number, column: number, naive: number, stable: number): TemplateResult {
  const offset = column * 0.17;
  const [left, right] = [naive, stable].map(shareText);
  const label = (x: number, p: number, text: string) =>
    svg`<text class="sketch-value" x=${round(x)} y=${round(topOf(p) - 5)} text-anchor="middle">${text}</text>`;
  return svg`${bar(middle - offset, column * 0.3, naive, 'naive')}${bar(middle + offset, column * 0.3, stable, 'stable')}
    ${left === right ? label(middle, stable, right) : [label(middle - offset, naive, left), label(middle + offset, stable, right)]}`;
}

const shareText = (p: number) => (p > 0 && p < 0.01 ? '< 0.01' : formatComputed(p, 2));

/** Where a probability's bar ends: at the top where there is none, since the computation broke. */
const topOf = (p: number) => zero - (Number.isNaN(p) ? 1 : p) * (zero - one);

/** A probability as a bar; a frame without one where the computation broke. */
function bar(middle: number, width: number, p: number, form: 'naive' | 'stable'): TemplateResult {
  return svg`<rect class="sketch-bar sketch-bar--${form} ${Number.isNaN(p) ? 'sketch-bar--broken' : ''}"
    x=${round(middle - width / 2)} width=${round(width)} y=${round(topOf(p))} height=${round(zero - topOf(p))}></rect>`;
}

/** The probability of an output that stands for itself. */
export function singleBar(middle: number, column: number, p: number): TemplateResult {
  return svg`${bar(middle, column * 0.45, p, 'stable')}
    <text class="sketch-value" x=${round(middle)} y=${round(topOf(p) - 5)} text-anchor="middle">${shareText(p)}</text>`;
}
