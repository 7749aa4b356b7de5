import type { TemplateResult } from 'lit-html';
import type { SketchFields, SketchState, SketchValue } from '../../core/sketch/sketch.ts';
import type { Hand } from '../gestures/hand.ts';
import type { FigureTexts } from '../state/texts.ts';

/** How a live sketch is changed. */
export interface SketchHands<State> extends Hand {
  /** Takes new values, in range, for some of the fields. */
  readonly set: (change: Partial<State>) => void;
}

/** What a sketch's templates know beside its state. */
export interface SketchContext<State, Words> {
  readonly texts: FigureTexts;
  /** The words of this kind, from `sketches` of the UI texts. */
  readonly words: Words;
  /** Width of the picture in pixels. */
  readonly width: number;
  /** None in a still picture. */
  readonly hands: SketchHands<State> | null;
}

/** A picture, an `svg.plot`, and what stands beside it: read-outs, and controls in `.setup`. */
export interface SketchView {
  readonly picture: TemplateResult;
  readonly controls: TemplateResult;
}

/** A small figure that shows no experiment, drawn by the same templates at build time and live. */
export interface Sketch<F extends SketchFields = SketchFields, Words = Readonly<Record<string, string>>> {
  readonly fields: F;
  /** What the sketch computes of its state, by name: for challenges, and for lessons to quote. Numbers that broke are NaN or ∞. */
  measures(state: SketchState<F>): Readonly<Record<string, SketchValue>>;
  /** The state in words, for those who do not see it. */
  summary(state: SketchState<F>, words: Words): string;
  view(state: SketchState<F>, context: SketchContext<SketchState<F>, Words>): SketchView;
}

/** Width of the picture before anybody has measured it: a phone’s, where text drawn for more would be too small to read. */
export const widthAtRest = 380;
