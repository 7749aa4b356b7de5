import { html, svg, type TemplateResult } from 'lit-html';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { type Hand, handleEvents, placeEvent } from '../../gestures/hand.ts';
import { numbersOf, type Part } from './line.ts';
import { recipe } from './record.ts';

type Words = Readonly<Record<string, string>>;

const [height, left, right] = [342, 44, 14];
/** Top and base of the losses and of the accuracies. */
const [lossTop, lossBase, top, base] = [24, 142, 180, 292];
const mostLoss = 2.4;

/** All epochs: what is a mean over an epoch as a bar as long as it, what is of its end as a mark there; with a handle for the epoch. */
export function logChart(
  epoch: number,
  part: Part,
  set: (epoch: number) => void,
  hand: Hand | null,
  words: Words,
  width: number,
  label: string,
): TemplateResult {
  const across = (width - left - right) / recipe.epochs;
  const xOf = (n: number) => left + n * across;
  const lossLevel = (loss: number) => lossBase - (loss / mostLoss) * (lossBase - lossTop);
  const level = (accuracy: number) => base - accuracy * (base - top);
  const to = (x: number) => set(Math.min(recipe.epochs, Math.max(1, Math.ceil((x - left) / across))));
  const is = (one: Part) => (part === one ? ' log-mark--chosen' : '');

  const marks = Array.from({ length: recipe.epochs }, (_, i) => {
    const { loss, accuracy, validationLoss, validationAccuracy, lossAfter, accuracyAfter } = numbersOf(i + 1);
    const now = i + 1 === epoch ? '' : ' log-mark--other';
    const x = round(xOf(i + 1));
    const pair = (
      mean: number,
      end: number,
      held: number,
      of: (value: number) => number,
      names: readonly [Part, Part],
    ) =>
      svg`<path class=${`log-mean${is(names[0])}${now}`} d="M${round(xOf(i) + 1.5)},${round(of(mean))}H${round(x - 1.5)}"></path>
        <rect class=${`log-end${now}`} x=${round(x - 3.5)} y=${round(of(end) - 3.5)} width="7" height="7"></rect>
        <circle class=${`log-held${is(names[1])}${now}`} cx=${x} cy=${round(of(held))} r="4"></circle>`;
    return svg`${pair(loss, lossAfter, validationLoss, lossLevel, ['loss', 'val_loss'])}
      ${pair(accuracy, accuracyAfter, validationAccuracy, level, ['accuracy', 'val_accuracy'])}`;
  });
  const rows = (values: readonly number[], of: (value: number) => number) =>
    values.map(
      (
        n,
      ) => svg`<line class=${n === 0 ? 'tick' : 'grid'} x1=${left} x2=${width - right} y1=${round(of(n))} y2=${round(of(n))}></line>
        <text x=${left - 8} y=${round(of(n) + 4)} text-anchor="end">${formatNumber(n)}</text>`,
    );
  const handle = valueHandle(
    xOf(epoch - 0.5),
    base + 1,
    words.handle,
    { now: epoch, range: [1, recipe.epochs], text: String(epoch), orientation: 'horizontal' },
    handleEvents(hand, {
      to,
      // No epoch comes in tenths.
      by: (rightwards, up) => set(Math.min(recipe.epochs, Math.max(1, epoch + Math.sign(rightwards + up)))),
      toEnd: (highest) => set(highest ? recipe.epochs : 1),
    }),
  );
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group" aria-label=${label} @click=${placeEvent(hand, to)}>
    ${svg`<rect class="log-epoch" x=${round(xOf(epoch - 1))} width=${round(across)} y=${lossTop - 8} height=${base - lossTop + 8}></rect>`}
    <g class="axes">${rows([0, 1, 2], lossLevel)}${rows([0, 0.5, 1], level)}
      ${svg`<text class="axis-name" x=${left} y="12">${words['axis-loss']}</text>
        <text class="axis-name" x=${left} y=${top - 10}>${words['axis-accuracy']}</text>
        ${[1, 4, 8, 12].map((n) => svg`<text x=${round(xOf(n - 0.5))} y=${base + 27} text-anchor="middle">${n}</text>`)}
        <text class="axis-name" x=${width - right} y=${height - 4} text-anchor="end">${words['axis-epoch']}</text>`}</g>
    ${marks}${handle}
  </svg>`;
}
