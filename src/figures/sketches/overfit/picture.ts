import { html, svg, type TemplateResult } from 'lit-html';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { type Hand, handleEvents, placeEvent } from '../../gestures/hand.ts';
import type { Curves } from './curves.ts';
import { recipe } from './record.ts';

type Words = Readonly<Record<string, string>>;

const [height, left, right] = [412, 44, 14];
/** Top and base of the losses and of the accuracies. */
const [lossTop, lossBase, top, base] = [26, 206, 250, 362];
const mostLoss = 1.4;
const leastAccuracy = 0.5;

/** Losses and accuracies of all epochs, on training pictures and on those held back, with a handle for the epoch. */
export function overfitPicture(
  { loss, accuracy, validationLoss, validationAccuracy }: Curves,
  compared: Curves | null,
  epoch: number,
  best: number,
  set: (epoch: number) => void,
  hand: Hand | null,
  words: Words,
  width: number,
  label: string,
): TemplateResult {
  const across = (width - left - right) / (recipe.epochs - 1);
  const xOf = (n: number) => left + (n - 1) * across;
  const lossLevel = (thousandths: number) =>
    lossBase - (Math.min(mostLoss, thousandths / 1000) / mostLoss) * (lossBase - lossTop);
  const level = (thousandths: number) =>
    base - ((Math.max(leastAccuracy, thousandths / 1000) - leastAccuracy) / (1 - leastAccuracy)) * (base - top);
  const to = (x: number) => set(Math.round((x - left) / across) + 1);
  const path = (values: readonly number[], of: (value: number) => number) =>
    values.map((value, i) => `${i === 0 ? 'M' : 'L'}${round(xOf(i + 1))},${round(of(value))}`).join('');
  const dot = (name: string, y: number) =>
    svg`<circle class=${`overfit-dot overfit-line--${name}`} cx=${round(xOf(epoch))} cy=${round(y)} r="4"></circle>`;
  const rows = (values: readonly number[], of: (value: number) => number) =>
    values.map(
      (
        n,
      ) => svg`<line class="grid" x1=${left} x2=${width - right} y1=${round(of(1000 * n))} y2=${round(of(1000 * n))}></line>
        <text x=${left - 8} y=${round(of(1000 * n) + 4)} text-anchor="end">${formatNumber(n)}</text>`,
    );
  const handle = valueHandle(
    xOf(epoch),
    base + 6,
    words.handle,
    { now: epoch, range: [1, recipe.epochs], text: String(epoch), orientation: 'horizontal' },
    handleEvents(hand, {
      to,
      // No epoch comes in tenths.
      by: (rightwards, up) =>
        set(epoch + Math.sign(rightwards + up) * Math.max(1, Math.round(Math.abs(rightwards + up)))),
      toEnd: (end) => set(end ? recipe.epochs : 1),
    }),
  );
  const i = epoch - 1;
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${label} @click=${placeEvent(hand, to)}>
    <g class="axes">${rows([0, 0.5, 1], lossLevel)}${rows([0.5, 0.75, 1], level)}
      ${svg`<text class="axis-name" x=${left} y="12">${words['axis-loss']}</text>
        <text class="axis-name" x=${left} y=${top - 14}>${words['axis-accuracy']}</text>
        ${[1, 25, 50, 75, 100].map((n) => svg`<text x=${round(xOf(n))} y=${base + 34} text-anchor="middle">${n}</text>`)}
        <text class="axis-name" x=${width - right} y=${height - 2} text-anchor="end">${words['axis-epoch']}</text>`}</g>
    ${
      compared
        ? svg`<path class="overfit-line overfit-line--compared" d=${path(compared.validationLoss, lossLevel)}></path>
      <path class="overfit-line overfit-line--compared" d=${path(compared.validationAccuracy, level)}></path>`
        : svg``
    }
    ${svg`<line class="sketch-mean" x1=${round(xOf(epoch))} x2=${round(xOf(epoch))} y1=${lossTop} y2=${base}></line>
      <path class="overfit-line overfit-line--training" d=${path(loss, lossLevel)}></path>
      <path class="overfit-line overfit-line--held" d=${path(validationLoss, lossLevel)}></path>
      <path class="overfit-line overfit-line--training" d=${path(accuracy, level)}></path>
      <path class="overfit-line overfit-line--held" d=${path(validationAccuracy, level)}></path>
      <path class="overfit-best" d="M${round(xOf(best))},${round(lossLevel(validationLoss[best - 1]) + 6)}v8m-4,0h8"></path>`}
    ${dot('training', lossLevel(loss[i]))}${dot('held', lossLevel(validationLoss[i]))}
    ${dot('training', level(accuracy[i]))}${dot('held', level(validationAccuracy[i]))}
    ${handle}
  </svg>`;
}
