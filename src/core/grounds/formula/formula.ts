import * as v from 'valibot';
import { formulaLimits } from '../../expression/fault.ts';
import { FieldReader, numbers } from '../../reading/field-reader.ts';
import type { Notice } from '../../reading/notice.ts';
import { ownFormula } from '../../surfaces/formula.ts';
import { placeAt } from '../../surfaces/shape/place-at.ts';
import type { Interval } from '../../surfaces/surface.ts';
import type { Formula } from './formula-ground.ts';

export type { Formula } from './formula-ground.ts';

/** What a picture's part of the plane may be, so that both of its axes can have one scale. */
export const domainLimits = {
  /** Largest bound, either way. */
  size: 1e6,
  /** Smallest side, and smallest share of a side in its bounds: below, neighbouring points are hardly two numbers. */
  narrowest: 1e-6,
  /** How many times as long as the other one side may be. */
  aspect: 4,
} as const;

/** The formula where nothing else is said. */
export const defaultFormula: Formula = { text: ownFormula.text, domain: ownFormula.domain };

/** What can be wrong with four bounds; keys of the messages in the UI texts (section `formulaEditor`). */
export type DomainFault = 'bounds-order' | 'bounds-size' | 'bounds-aspect';

/** What is wrong with finite bounds, if anything. */
export function domainFault(domain: readonly Interval[]): DomainFault | undefined {
  const { size, narrowest, aspect } = domainLimits;
  const sides = domain.map(([low, high]) => high - low);
  if (!sides.every((side) => side > 0)) return 'bounds-order';
  const fits = ([low, high]: Interval) => {
    const largest = Math.max(Math.abs(low), Math.abs(high));
    return largest <= size && high - low >= narrowest * Math.max(1, largest);
  };
  if (!domain.every(fits)) return 'bounds-size';
  return Math.max(...sides) > aspect * Math.min(...sides) ? 'bounds-aspect' : undefined;
}

// Nothing that a text field would drop or that nobody can see: line ends, control characters, halves of characters.
const line = v.custom<string>(
  (text) => typeof text === 'string' && text.length <= formulaLimits.length && /^[^\p{C}\p{Zl}\p{Zp}]*$/u.test(text),
);
const bounds = v.pipe(
  v.array(numbers(2, 2)),
  v.check((domain) => domain.length === 2 && domainFault(domain as unknown as Formula['domain']) === undefined),
) as unknown as v.GenericSchema<unknown, Formula['domain']>;

/**
 * Turns any value into a formula that figures can be asked to show, as far as that can be told without its reader, and tells what had to be
 * changed. `place` is where it stands in what is read. Never throws.
 */
export function completeFormula(input: unknown, notices: Notice[], place = 'formula'): Formula {
  const reader = new FieldReader(input, place, notices);
  const text = reader.take('text', line, defaultFormula.text);
  const domain = reader.take('domain', bounds, defaultFormula.domain);
  reader.rejectUnknown();
  return { text, domain };
}

/** A start on a domain of which nothing else is known: off the middle, where many functions are flat. */
export const startIn = (domain: readonly Interval[]): number[] =>
  domain.map((side, i) => placeAt(startShares[i], side));

const startShares = [0.85, 0.75];
