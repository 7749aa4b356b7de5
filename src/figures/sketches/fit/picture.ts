import { html, svg, type TemplateResult } from 'lit-html';
import { polynomialAt } from '../../../core/data/polynomial-fit.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { type Hand, handleEvents, placeEvent } from '../../gestures/hand.ts';
import { type Fits, highestDegree, reach, truth } from './fits.ts';

type Words = Readonly<Record<string, string>>;

const [height, left, right] = [466, 44, 14];
/** Top and base of the points, and of the losses. */
const [top, base, upper, lower] = [26, 226, 264, 404];
/** Values that are in the picture, and losses, as powers of ten. */
const most = 2.2;
const [least, greatest] = [-3, 2];
const samples = 240;

/** The points with the polynomial, and below them the losses of all degrees with a handle for the degree. */
export function fitPicture(
  { training, validation, polynomials, trainingLosses, validationLosses, best }: Fits,
  degree: number,
  set: (degree: number) => void,
  hand: Hand | null,
  words: Words,
  width: number,
  label: string,
): TemplateResult {
  const xOf = (x: number) => left + ((x + reach) / (2 * reach)) * (width - left - right);
  const yOf = (y: number) => base - ((y + most) / (2 * most)) * (base - top);
  const column = (width - left - right) / (highestDegree + 1);
  const degreeX = (n: number) => left + (n + 0.5) * column;
  const levelOf = (loss: number) =>
    lower - ((Math.min(greatest, Math.max(least, Math.log10(loss))) - least) / (greatest - least)) * (lower - upper);
  const to = (x: number) => set(Math.floor((x - left) / column));

  const curve = (f: (x: number) => number) => {
    let d = '';
    let drawing = false;
    for (let i = 0; i <= samples; i++) {
      const x = reach * ((2 * i) / samples - 1);
      const y = f(x);
      const inside = Math.abs(y) <= most;
      if (inside) d += `${drawing ? 'L' : 'M'}${round(xOf(x))},${round(yOf(y))}`;
      drawing = inside;
    }
    return d;
  };
  const cross = (x: number, y: number) => `M${round(xOf(x) - 2.5)},${round(yOf(y) - 2.5)}l5,5m0,-5l-5,5`;
  const isInside = (y: number) => Math.abs(y) <= most;
  const held = [...validation.xs]
    .map((x, i) => (isInside(validation.ys[i]) ? cross(x, validation.ys[i]) : ''))
    .join('');
  const discs = [...training.xs].map((x, i) =>
    isInside(training.ys[i])
      ? svg`<circle class="fit-training" cx=${round(xOf(x))} cy=${round(yOf(training.ys[i]))} r="4"></circle>`
      : svg``,
  );
  /** Interrupted where losses are beyond the picture. */
  const path = (losses: readonly number[]) => {
    let drawing = false;
    return losses
      .map((loss, n) => {
        const command = drawing ? 'L' : 'M';
        drawing = loss <= 10 ** greatest;
        return drawing ? `${command}${round(degreeX(n))},${round(levelOf(loss))}` : '';
      })
      .join('');
  };
  const marks = trainingLosses.map((loss, n) => {
    const now = n === degree ? '' : ' fit-mark--other';
    const [x, held] = [degreeX(n), validationLosses[n]];
    return svg`<circle class=${`fit-mark fit-loss--training${now}`} cx=${round(x)} cy=${round(levelOf(loss))} r="4"></circle>
      ${
        held > 10 ** greatest
          ? svg`<text class=${`fit-beyond${now}`} x=${round(x)} y=${upper - 4} text-anchor="middle">↑</text>`
          : svg`<rect class=${`fit-mark fit-loss--validation${now}`} x=${round(x - 3.5)} y=${round(levelOf(held) - 3.5)} width="7" height="7"></rect>`
      }`;
  });
  const power = (n: number) => (n === 0 ? '1' : formatNumber(10 ** n));
  const row = (y: number, text: string, tick: boolean) =>
    svg`<line class=${tick ? 'tick' : 'grid'} x1=${left} x2=${width - right} y1=${round(y)} y2=${round(y)}></line>
      <text x=${left - 8} y=${round(y + 4)} text-anchor="end">${text}</text>`;
  const handle = valueHandle(
    degreeX(degree),
    lower + 8,
    words.degree,
    { now: degree, range: [0, highestDegree], text: String(degree), orientation: 'horizontal' },
    handleEvents(hand, {
      to,
      // No degree comes in tenths.
      by: (rightwards, up) => set(degree + Math.sign(rightwards + up)),
      toEnd: (end) => set(end ? highestDegree : 0),
    }),
  );
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${label} @click=${placeEvent(hand, (x, y) => y > upper && to(x))}>
    ${svg`<rect class="fit-degree" x=${round(degreeX(degree) - column / 2)} width=${round(column)} y=${upper - 8} height=${lower - upper + 16}></rect>`}
    <g class="axes">
      ${[-2, -1, 0, 1, 2].map((y) => row(yOf(y), formatNumber(y), y === 0))}
      ${[-3, -2, -1, 0, 1, 2].map((n) => row(levelOf(10 ** n), power(n), false))}
      ${svg`<text class="axis-name" x=${left} y="12">${words.points}</text>
        <text class="axis-name" x=${left} y=${upper - 18}>${words.losses}</text>
        ${polynomials.flatMap((_, n) => (n % 3 === 0 ? [svg`<text x=${round(degreeX(n))} y=${lower + 38} text-anchor="middle">${n}</text>`] : []))}
        <text class="axis-name" x=${width - right} y=${lower + 56} text-anchor="end">${words.degree}</text>`}
    </g>
    ${svg`<path class="fit-held" d=${held}></path>
      <path class="fit-truth" d=${curve(truth)}></path>
      <path class="fit-curve" d=${curve((x) => polynomialAt(polynomials[degree], x, reach))}></path>`}
    ${discs}
    ${svg`<path class="fit-line fit-loss--training" d=${path(trainingLosses)}></path>
      <path class="fit-line fit-loss--validation" d=${path(validationLosses)}></path>
      <path class="fit-best" d="M${round(degreeX(best))},${lower}v-6m-4,6h8"></path>`}
    ${marks}${handle}
  </svg>`;
}
