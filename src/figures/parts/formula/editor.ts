import { html, nothing, type TemplateResult } from 'lit-html';
import type { FormulaFault } from '../../../core/expression/fault.ts';
import { type DomainFault, domainLimits, type Formula } from '../../../core/grounds/formula/formula.ts';
import { type FigureTexts, fill } from '../../state/texts.ts';
import { faultText } from '../fault-text.ts';
import { examples } from './examples.ts';

/** What is wrong with bounds as typed. */
export type BoundsFault = DomainFault | 'bounds-number';

/** What stands in the editor's fields, and what is to be said of it. */
export interface FormulaFields {
  /** Of this editor on the page. */
  readonly id: string;
  readonly texts: Pick<FigureTexts, 'formula' | 'formulaEditor'>;
  readonly text: string;
  /** x from and to, y from and to. */
  readonly bounds: readonly string[];
  readonly fault: FormulaFault | undefined;
  readonly boundsFault: BoundsFault | undefined;
  /** The formula that the figure shows. */
  readonly shown: string;
}

/** What a reader does in the editor. */
export interface FormulaEvents {
  readonly typeText: (text: string) => void;
  /** The reader has left the field. */
  readonly rest: () => void;
  readonly typeBound: (index: number, text: string) => void;
  readonly begin: (formula: Formula) => void;
}

const boundNames = ['xFrom', 'xTo', 'yFrom', 'yTo'] as const;

/** A field for a formula, with what is wrong and where; examples; and the part of the plane to show. */
export function formulaEditor(fields: FormulaFields, events: FormulaEvents): TemplateResult {
  const { id, texts, text, fault, shown } = fields;
  const t = texts.formulaEditor;
  return html`<div class="formula" role="group" aria-label=${t.label}>
    <label class="field field--wide">f(x, y) =<input type="text" class="formula-text" .value=${text} aria-label=${t.label}
      aria-describedby=${`${id}-fault ${id}-help`} aria-invalid=${fault ? 'true' : 'false'}
      autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
      @input=${(event: Event) => events.typeText((event.target as HTMLInputElement).value)} @change=${events.rest} /></label>
    <div class="formula-fault" id=${`${id}-fault`} role="status">${
      fault
        ? html`${faultText(fault, texts)} ${fill(t.stale, { shown })}
          <p class="formula-place" aria-hidden="true">${placeOf(fault, text)}</p>`
        : nothing
    }</div>
    <p class="facts" id=${`${id}-help`}>${t.help}</p>
    <select class="formula-examples" aria-label=${t.examples} @change=${(event: Event) => {
      const select = event.target as HTMLSelectElement;
      const example = examples[Number(select.value)];
      select.selectedIndex = 0;
      if (example) events.begin(example);
    }}>
      <option value="" ?selected=${true}>${t.examples}</option>
      ${examples.map((one, i) => html`<option value=${i}>${one.text}</option>`)}
    </select>
    ${boundsFields(fields, events)}
  </div>`;
}

function boundsFields({ id, texts, bounds, boundsFault }: FormulaFields, events: FormulaEvents): TemplateResult {
  const t = texts.formulaEditor;
  return html`<div class="formula-bounds" role="group" aria-label=${t.bounds}>
    <div class="formula-grid">${boundNames.map(
      (name, i) => html`<label class="coordinate">${t[name]}<input type="text" class="number" .value=${bounds[i]}
        aria-describedby=${`${id}-bounds`} aria-invalid=${boundsFault ? 'true' : 'false'}
        @change=${(event: Event) => events.typeBound(i, (event.target as HTMLInputElement).value)} /></label>`,
    )}</div>
    <div class="formula-fault" id=${`${id}-bounds`} role="status">${
      boundsFault ? fill(t[boundsFault], { aspect: domainLimits.aspect }) : nothing
    }</div>
  </div>`;
}

/** The text with the part that is to blame marked; where nothing stands, the gap. */
const placeOf = ({ start, end }: FormulaFault, text: string): TemplateResult =>
  html`${text.slice(0, start)}<mark>${text.slice(start, end) || '\u00a0'}</mark>${text.slice(end)}`;
