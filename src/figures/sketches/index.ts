import { activation } from './activation/kind.ts';
import { depth } from './depth/kind.ts';
import { distribution } from './distribution/kind.ts';
import { dropout } from './dropout/kind.ts';
import { fit } from './fit/kind.ts';
import { graph } from './graph/kind.ts';
import type { KindOfSketch } from './kind.ts';
import { linearStack } from './linear-stack/kind.ts';
import { log } from './log/kind.ts';
import { logits } from './logits/kind.ts';
import { overfit } from './overfit/kind.ts';
import { parabolas } from './parabolas/kind.ts';
import { predictions } from './predictions/kind.ts';
import { residual } from './residual/kind.ts';
import { sigmoid } from './sigmoid/kind.ts';
import { summary } from './summary/kind.ts';
import { surprise } from './surprise/kind.ts';

/** Every kind of sketch. */
export const sketchKinds = {
  predictions,
  surprise,
  distribution,
  logits,
  sigmoid,
  residual,
  parabolas,
  graph,
  activation,
  depth,
  summary,
  log,
  fit,
  dropout,
  overfit,
  'linear-stack': linearStack,
} as const satisfies Readonly<Record<string, KindOfSketch>>;

/** The id of a kind of sketch: what a lesson's figures.ts says, and the key of its words in the UI texts. */
export type SketchId = keyof typeof sketchKinds;

/** Whether a kind of figure is a sketch. */
export const isSketchId = (kind: string): kind is SketchId => Object.hasOwn(sketchKinds, kind);
