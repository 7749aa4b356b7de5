import { html, svg, type TemplateResult } from 'lit-html';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { type Hand, handleEvents, placeEvent } from '../../gestures/hand.ts';
import { type Draws, fields, hidden } from './draws.ts';

type Words = Readonly<Record<string, string>>;

const [height, left, right] = [462, 24, 24];
/** Of the network, of the distribution of outputs, and the track of the rate. */
const [top, base, upper, lower, track] = [20, 216, 262, 366, 424];
const bins = 41;

/** The network as it was last drawn, the outputs of all draws, and the handle of the rate. */
export function dropoutPicture(
  { kept, shares, outputs, mean, whole }: Draws,
  rate: number,
  set: (rate: number, step?: number) => void,
  hand: Hand | null,
  words: Words,
  width: number,
  label: string,
): TemplateResult {
  const [lowest, highest] = fields.rate.range;
  const inner = width - left - right;
  const rateX = (value: number) => left + (value / highest) * inner;
  const to = (x: number) => set(((x - left) / inner) * highest);

  // The network.
  const columns = [left + 16, left + inner * 0.46, width - right - 22] as const;
  const inputs = [0.35, 0.65].map((share) => top + share * (base - top));
  const neurons = Array.from({ length: hidden }, (_, i) => top + ((i + 0.5) / hidden) * (base - top));
  const output = (top + base) / 2;
  const largest = Math.max(...shares.map(Math.abs));
  const network = neurons.map((y, i) => {
    const state = kept[i] ? '' : ' dropout-out';
    const weight = 0.8 + (4 * Math.abs(shares[i])) / largest;
    return svg`${inputs.map((from) => svg`<line class=${`dropout-edge${state}`} x1=${round(columns[0])} y1=${round(from)} x2=${round(columns[1])} y2=${round(y)}></line>`)}
      <line class=${`dropout-edge${shares[i] < 0 ? ' dropout-edge--negative' : ''}${state}`} stroke-width=${round(weight)} x1=${round(columns[1])} y1=${round(y)} x2=${round(columns[2])} y2=${output}></line>
      <circle class=${`dropout-neuron${state}`} cx=${round(columns[1])} cy=${round(y)} r="8"></circle>
      ${kept[i] ? svg`` : svg`<path class="dropout-cross" d=${`M${round(columns[1] - 6)},${round(y - 6)}l12,12m0,-12l-12,12`}></path>`}`;
  });

  // The outputs: a picture as wide as all neurons that push one way could make it.
  const reach = shares.reduce((sum, share) => sum + Math.abs(share), 0) * 1.15;
  const valueX = (value: number) => left + ((Math.min(reach, Math.max(-reach, value)) + reach) / (2 * reach)) * inner;
  const counts = new Array<number>(bins).fill(0);
  for (const one of outputs) {
    const bin = Math.round(((one + reach) / (2 * reach)) * (bins - 1));
    counts[Math.min(bins - 1, Math.max(0, bin))]++;
  }
  const most = Math.max(...counts);
  const bar = inner / (bins - 1);
  const bars = counts.flatMap((count, i) => {
    const tall = (count / most) * (lower - upper);
    return count === 0
      ? []
      : [
          svg`<rect class="dropout-bar" x=${round(left + (i - 0.5) * bar + 0.5)} y=${round(lower - tall)} width=${round(bar - 1)} height=${round(tall)}></rect>`,
        ];
  });
  const line = (name: string, value: number) =>
    svg`<line class=${`dropout-line dropout-line--${name}`} x1=${round(valueX(value))} x2=${round(valueX(value))} y1=${upper - 8} y2=${lower + 6}></line>`;
  const handle = valueHandle(
    rateX(rate),
    track,
    words.rate,
    { now: rate, range: fields.rate.range, text: formatNumber(rate, 2), orientation: 'horizontal' },
    handleEvents(hand, {
      to,
      by: (rightwards, up) => set(rate + (rightwards + up) * 0.05),
      toEnd: (end) => set(end ? highest : lowest),
    }),
  );
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${label} @click=${placeEvent(hand, to)}>
    ${network}
    ${inputs.map((y) => svg`<circle class="dropout-neuron" cx=${round(columns[0])} cy=${round(y)} r="8"></circle>`)}
    ${svg`<circle class="dropout-neuron" cx=${round(columns[2])} cy=${output} r="18"></circle>
      <text class="dropout-output" x=${round(columns[2])} y=${output + 4} text-anchor="middle">${formatNumber(outputs[outputs.length - 1], 2)}</text>`}
    <g class="axes">${svg`
      <text class="axis-name" x=${left} y=${upper - 22}>${words.outputs}</text>
      <line class="tick" x1=${left} x2=${width - right} y1=${lower} y2=${lower}></line>
      ${[-1, 0, 1].map((value) => svg`<text x=${round(valueX(value))} y=${lower + 18} text-anchor="middle">${formatNumber(value)}</text>`)}
      <text class="axis-name" x=${left} y=${track - 20}>${words.rate}</text>
      <line class="tick" x1=${left} x2=${width - right} y1=${track} y2=${track}></line>
      ${[0, 0.3, 0.6, 0.9].map((value) => svg`<text x=${round(rateX(value))} y=${track + 26} text-anchor="middle">${formatNumber(value)}</text>`)}`}</g>
    ${bars}${line('whole', whole)}${line('mean', mean)}
    ${handle}
  </svg>`;
}
