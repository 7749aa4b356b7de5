import type { ExperimentInput } from '../core/experiment/experiment.ts';
import { problemOf } from '../core/grounds/data/data-ground.ts';
import { type Guess, type RunQuestion, runTruth } from '../core/runs/prediction.ts';
import { type SketchQuestion, sketchTruth } from '../core/sketch/prediction.ts';
import type { SketchState } from '../core/sketch/sketch.ts';
import { encodeSketch } from '../core/sketch/url.ts';
import { valuesOf } from '../figures/sketches/follow-sketch-goal.ts';
import { sketches } from '../figures/sketches/still.ts';
import { stillRuns } from '../figures/still/model.ts';
import { isFamily, isSketch, type SketchInput } from '../lessons/figures.ts';
import type { Prediction } from '../lessons/predictions.ts';
import { changedExperiment, figureOf, type Lesson, sketchStateOf } from './lesson.ts';

/** A prediction in one language, as its box in the page gives it to the script that asks (predict/). */
export interface WrittenPrediction {
  /** Id of the figure that answers. */
  readonly figure: string;
  /** The state of the figure in question, as the fragment of a link. */
  readonly fragment: string;
  /** Of a sketch: that state. */
  readonly state?: SketchState;
  readonly question: RunQuestion | SketchQuestion;
  /** What choices say, by their names. */
  readonly says: Readonly<Record<string, string>>;
  /** What stands behind a number. */
  readonly unit: string;
}

/** A prediction of a lesson. */
export function predictionOf({ predictions = {}, slug }: Lesson, id: string): Prediction {
  if (Object.hasOwn(predictions, id)) return predictions[id];
  throw new Error(`content/lessons/…-${slug}/figures.ts has no prediction ${id}`);
}

/** A prediction as the page writes it. Throws where what it sets is not valid or does not answer it. */
export function writtenPrediction(lesson: Lesson, id: string): WrittenPrediction {
  const prediction = predictionOf(lesson, id);
  const { question, truth, fragment, state } = answered(lesson, prediction);
  if (truth === null) throw new Error(`The figure does not answer the prediction ${id} of ${lesson.slug}`);
  const choices = 'choices' in prediction ? Object.entries(prediction.choices) : [];
  return {
    figure: prediction.figure,
    fragment,
    ...(state && { state }),
    question,
    says: Object.fromEntries(choices.map(([name, { says }]) => [name, says[lesson.locale]])),
    unit: prediction.unit?.[lesson.locale] ?? '',
  };
}

/** A prediction as it is asked and answered. */
export interface Answered {
  readonly question: RunQuestion | SketchQuestion;
  /** Null where the figure does not answer it: no choice holds, or several do; nothing is measured. */
  readonly truth: Guess | null;
  readonly fragment: string;
  readonly state?: SketchState;
}

/** What a prediction asks, and what its figure answers. Throws where what it sets is not valid. */
export function answered(lesson: Lesson, prediction: Prediction): Answered {
  const { figure: id, set } = prediction;
  const figure = figureOf(lesson, id);
  if (isFamily(figure) || 'follows' in figure)
    throw new Error(`The figure ${id} of ${lesson.slug} has no state of its own, so that it answers nothing`);
  const asked = questionOf(prediction);
  if (isSketch(figure)) {
    const question = asked as SketchQuestion;
    const kind = sketches[figure.kind];
    const state = sketchStateOf(figure, set as SketchInput);
    const truth = sketchTruth(question, valuesOf(kind, state));
    return { question, truth, fragment: encodeSketch(kind.fields, state, id), state };
  }
  const question = asked as RunQuestion;
  if ('place' in question && figure.kind !== 'descent')
    throw new Error(`On a figure of the kind ${figure.kind}, such as ${id} of ${lesson.slug}, no mark can be put`);
  const { experiment, fragment } = changedExperiment(lesson, id, set as ExperimentInput);
  const { prepared, runs } = stillRuns(experiment);
  const truth = runTruth(question, runs, { surface: prepared.surface, loss: problemOf(experiment.ground)?.loss });
  return { question, truth, fragment };
}

/** What is asked, without what is only told. */
function questionOf(prediction: Prediction): RunQuestion | SketchQuestion {
  if ('choices' in prediction) {
    const choices = Object.entries(prediction.choices).map(([name, { holds }]) => [name, holds]);
    return { choices: Object.fromEntries(choices) };
  }
  const { within } = prediction;
  return 'number' in prediction
    ? ({ number: prediction.number, within } as RunQuestion)
    : ({ place: prediction.place, within } as RunQuestion);
}
