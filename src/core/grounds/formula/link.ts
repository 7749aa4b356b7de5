import { numberOrText, numberText } from '../../reading/url-syntax.ts';
import { escapeText, unescapeText } from '../../reading/url-text.ts';
import type { GroundLink } from '../ground.ts';
import type { Formula, FormulaGround } from './formula-ground.ts';

/*
 * A formula as two fields of a URL fragment, `formula=x_5E2_20_2B_20y_5E2&domain=-3,3,-2,2`: its text as in url-text.ts, and where x and y
 * go from and to. What is left out has the value that stands here FROZEN: it never changes, whatever becomes of the core's own default.
 */
const frozen: Formula = {
  text: 'x^2 + 3y^2',
  domain: [
    [-3, 3],
    [-3, 3],
  ],
};

/** A typed formula in a link. */
export const link: GroundLink<FormulaGround> = {
  fields: ['formula', 'domain'],
  write: ({ formula }) => formulaTexts(formula),
  read: (_, given) => ({ formula: readFormulaTexts(given.get('formula'), given.get('domain')) }),
};

/** The fields of a formula that differ from the frozen one, with their values. */
function formulaTexts({ text, domain }: Formula): [field: string, value: string][] {
  const bounds = domain.flat().map(numberText);
  return [
    ...(text === frozen.text ? [] : [['formula', escapeText(text)] as [string, string]]),
    ...(bounds.join() === frozen.domain.flat().join() ? [] : [['domain', bounds.join()] as [string, string]]),
  ];
}

/** The formula of two fields as they stand in a link, still to be checked by `completeFormula`. Never throws. */
function readFormulaTexts(text: unknown, bounds: unknown): Record<string, unknown> {
  return {
    text: text === undefined ? frozen.text : unescapeText(String(text)),
    domain: bounds === undefined ? frozen.domain : readBounds(String(bounds)),
  };
}

/** Four numbers as two intervals; any other text as it is, for the notice to show. */
function readBounds(text: string): unknown {
  const numbers = text.split(',').map(numberOrText);
  if (numbers.length !== 4 || numbers.some((bound) => typeof bound === 'string')) return text;
  return [numbers.slice(0, 2), numbers.slice(2)];
}
