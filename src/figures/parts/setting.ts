import { html, type TemplateResult } from 'lit-html';
import type { Hyperparameter } from '../../core/optimizers/optimizer.ts';
import { formatNumber } from '../../render/numbers.ts';
import type { Model } from '../state/model.ts';
import { nameOf } from '../state/texts.ts';
import { onTyped } from './typed-number.ts';

/** A number that a reader sets: what it is called, where it stands, and what a control offers. */
export interface Setting extends Pick<Hyperparameter, 'range' | 'scale'> {
  /** What stands beside the control, and its name for a pointer that rests on it and for screen readers. */
  readonly sign: string;
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly set: (value: number) => void;
}

/** One hyperparameter of a run as a control; `optimizer` is the run's name for screen readers. */
export function setting(
  { texts, setup, actions }: Pick<Model, 'texts' | 'setup' | 'actions'>,
  run: number,
  key: string,
  { range, scale, symbol }: Hyperparameter,
  optimizer: string,
): TemplateResult {
  const name = nameOf(texts.hyperparameters, key);
  return numberControl({
    range,
    scale,
    sign: plainSymbol(symbol),
    name,
    label: `${optimizer}, ${name}`,
    value: setup.runs[run].settings[key],
    set: (next) => actions?.setSetting(run, key, next),
  });
}

/** A slider with a field for the exact number; a box to tick for what is on or off. */
export function numberControl({ sign, name, label, value, range, scale, set }: Setting): TemplateResult {
  if (scale === 'flag') {
    return html`<label class="setting"><span>${name}</span><input type="checkbox" .checked=${value !== 0}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? 1 : 0)} /></label>`;
  }
  const { position, low, high, step, valueAt } = slider({ range, scale }, value);
  return html`<div class=${sign === name ? 'setting setting--worded' : 'setting'}>
    <span class="setting-name" title=${name}>${sign}</span>
    <input type="range" min=${low} max=${high} step=${step} .value=${String(position)} aria-label=${label} aria-valuetext=${formatNumber(value)}
      @input=${(event: Event) => set(valueAt((event.target as HTMLInputElement).valueAsNumber))} />
    <input type="text" class="number" .value=${fieldText(value)} aria-label=${label}
      @change=${onTyped(fieldText(value), set, sign === 'η')} />
  </div>`;
}

/** A number as it stands in its field, and as it could be typed there: small ones as powers of ten, which need less room. */
function fieldText(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return rounded !== 0 && Math.abs(rounded) < 1e-4 ? rounded.toExponential() : String(rounded);
}

/** A slider over a range; a logarithmic one moves in the exponent, 40 places to the power of ten. */
function slider({ range: [low, high], scale }: Pick<Setting, 'range' | 'scale'>, value: number) {
  const evenly = scale === 'whole' ? 1 : (high - low) / 200;
  if (scale !== 'log') return { position: value, low, high, step: evenly, valueAt: (at: number) => at };
  return {
    position: value > 0 ? Math.log10(value) : Math.log10(low),
    low: Math.log10(low),
    high: Math.log10(high),
    step: 0.025,
    valueAt: (at: number) => Number((10 ** at).toPrecision(3)),
  };
}

const letters: Readonly<Record<string, string>> = {
  eta: 'η',
  beta: 'β',
  rho: 'ρ',
  alpha: 'α',
  varepsilon: 'ε',
  epsilon: 'ε',
  lambda: 'λ',
  tau: 'τ',
  delta: 'δ',
  gamma: 'γ',
  mu: 'μ',
  psi: 'ψ',
};
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** A hyperparameter's letter without TeX: `\beta_1` is β₁. */
export function plainSymbol(tex: string): string {
  return tex
    .replace(/\\text\{(.*)\}/, '$1')
    .replace(/\\([a-z]+)/g, (_, name: string) => letters[name] ?? name)
    .replace(/_\{?(\d)\}?/g, (_, digit: string) => lowered[Number(digit)]);
}
