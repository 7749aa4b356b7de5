import { html, nothing, type TemplateResult } from 'lit-html';
import { ratesOf, type TunedRate } from '../../core/grids/tune.ts';
import { type Placed, rankTuned } from '../../core/grids/verdict.ts';
import { inkOf } from '../../render/ink.ts';
import { formatNumber } from '../../render/numbers.ts';
import { fill, nameOf } from '../state/texts.ts';
import type { PlayTexts } from './play-texts.ts';
import type { TuningResult } from './tuning.ts';
import { verdictChart } from './verdict-chart.ts';

/** What a fair comparison has come to: the ranking, and the loss over the learning rate, as a picture and as numbers. */
export function verdict(result: TuningResult, texts: PlayTexts): TemplateResult {
  const { found, startLoss } = result;
  const t = texts.play;
  const placed = rankTuned(found, startLoss);
  const failed = found.filter(({ best }) => best === null).map(({ run }): Placed => ({ run, rank: 0, tied: false }));
  return html`<div class="tuning-result">
      <div class="table-scroll" tabindex="0" role="group" aria-label=${t.fairRanking}><table class="tuning-found">
        <thead><tr><th scope="col">${t.fairRank}</th><th scope="col">${t.fairOptimizer}</th><th scope="col">η</th>
          <th scope="col">${texts.figure.loss}</th><th scope="col">${t.fairArrival}</th><th scope="col">${t.fairGood}</th></tr></thead>
        <tbody>${[...placed, ...failed].map((one) => row(one, result, texts))}</tbody>
      </table></div>
      ${verdictChart(result, texts)}
    </div>
    <details class="tuning-curves"><summary>${t.fairCurves}</summary>${curvesTable(result, texts)}</details>`;
}

/** Who is ahead, in a sentence. */
export function verdictText({ found, before, startLoss }: TuningResult, texts: PlayTexts): string {
  const t = texts.play;
  const top = rankTuned(found, startLoss).filter(({ rank }) => rank === 1);
  if (top.length === 0) return t.fairNobody;
  const name = ({ run }: Placed) => nameOf(texts.optimizers, before.runs[run].optimizer);
  const of = ({ run }: Placed) => found[run];
  const [first] = top;
  const { best, arrival } = of(first);
  if (top.length === 1) {
    const values = { name: name(first), loss: formatNumber(best!.loss), step: arrival?.step ?? 0 };
    return fill(arrival ? t.fairFirstArrives : t.fairFirst, values);
  }
  const names = top.map(name).join(', ');
  if (!arrival) return fill(t.fairTieRounding, { names });
  const earliest = top.filter((one) => of(one).arrival?.step === arrival.step);
  return fill(t.fairTieArrived, { names, first: earliest.map(name).join(', '), step: arrival.step });
}

function row(
  { run, rank, tied }: Placed,
  { plan, before, found, leaps }: TuningResult,
  texts: PlayTexts,
): TemplateResult {
  const t = texts.play;
  const { optimizer } = before.runs[run];
  const { best, arrival } = found[run];
  const notes = notesOn(found[run], leaps[run], plan.count, texts);
  return html`<tr>
    <td>${best ? (tied ? fill(t.fairTied, { rank }) : rank) : '–'}</td>
    <th scope="row" style=${`--hue-text:var(--hue-text-${inkOf(optimizer).hue})`}><b>${nameOf(texts.optimizers, optimizer)}</b>${
      notes.length > 0 ? html`<span class="facts">${notes.join(' · ')}</span>` : nothing
    }</th>
    <td>${best ? formatNumber(best.rate) : '–'}</td>
    <td>${best ? formatNumber(best.loss) : '–'}</td>
    <td>${arrival ? fill(t.fairStep, { step: arrival.step }) : t.fairNever}</td>
    <td>${goodText(found[run], texts)}</td>
  </tr>`;
}

/** How far the learning rate may be off: the range that does about as well, and how many powers of ten that is. */
function goodText({ good }: TunedRate, { play: t }: PlayTexts): string {
  if (!good) return '–';
  const decades = Math.log10(good.high / good.low);
  if (decades === 0) return t.fairGoodAlone;
  return fill(t.fairGoodRange, {
    low: formatNumber(good.low),
    high: formatNumber(good.high),
    decades: decades.toFixed(1),
  });
}

/** What else there is to know of one run's rates. */
function notesOn({ best, edge, diverged }: TunedRate, leaps: number, count: number, { play: t }: PlayTexts): string[] {
  if (!best) return [t.fairNone];
  return [
    ...(leaps > 0 ? [fill(t.fairLeaps, { n: leaps })] : []),
    ...(edge ? [edge === 'low' ? t.fairEdgeLow : t.fairEdgeHigh] : []),
    ...(diverged > 0 ? [fill(t.fairDiverged, { n: diverged, count })] : []),
  ];
}

function curvesTable({ plan, before, found }: TuningResult, texts: PlayTexts): TemplateResult {
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${texts.play.fairCurves}><table>
    <thead><tr><th scope="col">η</th>${found.map(({ run }) => html`<th scope="col">${nameOf(texts.optimizers, before.runs[run].optimizer)}</th>`)}</tr></thead>
    <tbody>${ratesOf(plan).map(
      (rate, i) =>
        html`<tr><th scope="row">${formatNumber(rate)}</th>${found.map(
          ({ losses }) =>
            html`<td>${Number.isFinite(losses[i]) ? formatNumber(losses[i], 3) : texts.figure.sweepDiverges}</td>`,
        )}</tr>`,
    )}</tbody>
  </table></div>`;
}
