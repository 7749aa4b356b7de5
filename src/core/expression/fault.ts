/** What can be wrong with a formula; the keys of the messages in the UI texts (section `formula`). */
export const faultCodes = [
  'empty',
  'too-long',
  'too-complex',
  'too-deep',
  'character',
  'unknown-name',
  'function-alone',
  'not-a-function',
  'argument-count',
  'number',
  'unclosed',
  'unopened',
  'incomplete',
  'unexpected',
  /** A “=” that does not only name the function. */
  'equation',
  /** Signs | of which it is not clear which belong together. */
  'bars',
  /** Not the text's fault: what reads formulas has not arrived. */
  'unavailable',
] as const;
/** One of `faultCodes`. */
export type FaultCode = (typeof faultCodes)[number];

/** What any formula may ask for, so that none can freeze a page. */
export const formulaLimits = {
  /** Characters. */
  length: 200,
  /** Numbers, names and operations. */
  nodes: 200,
  /** Parentheses in one another. */
  depth: 40,
} as const;

/** Characters of the refused part that a message shows. */
const mostShown = 30;

/** Why a text is no formula, and where. */
export interface FormulaFault {
  readonly code: FaultCode;
  /** The part of the text as typed that is to blame: [start, end) in UTF-16 units, for selecting it. */
  readonly start: number;
  readonly end: number;
  /** What the message names: `place` is where the part begins, counted from 1. */
  readonly parameters: {
    readonly place: number;
    /** The part itself, shortened; empty where nothing stands. */
    readonly found: string;
    /** A limit or a number of arguments, and what there is instead; 0 where the message has no use for them. */
    readonly allowed: number;
    readonly given: number;
  };
}

/** Thrown and caught within the reader of formulas, which knows the text; nobody else sees one. */
export class Refusal extends Error {
  readonly code: FaultCode;
  readonly range: readonly [start: number, end: number];
  readonly allowed: number;
  readonly given: number;

  constructor(code: FaultCode, range: readonly [start: number, end: number], allowed = 0, given = 0) {
    super(code);
    this.code = code;
    this.range = range;
    this.allowed = allowed;
    this.given = given;
  }

  /** What was refused of `text`. */
  faultIn(text: string): FormulaFault {
    const [start, end] = this.range;
    const part = text.slice(start, end).trim();
    const found = part.length > mostShown ? `${part.slice(0, mostShown - 1)}…` : part;
    const { code, allowed, given } = this;
    return { code, start, end, parameters: { place: start + 1, found, allowed, given } };
  }
}
