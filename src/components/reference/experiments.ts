import { places, rates } from '../../../content/reference/pictures.ts';
import { argumentIn, formIn } from '../../core/code/framework-defaults.ts';
import {
  completeExperiment,
  type Experiment,
  type ExperimentInput,
  toInput,
} from '../../core/experiment/experiment.ts';
import { encodeExperiment } from '../../core/experiment/url.ts';
import type { AnyOptimizer, FormId, Framework } from '../../core/optimizers/optimizer.ts';
import { rateByMeanLoss } from '../../core/runs/rate-by-mean-loss.ts';
import { linkTo } from '../../i18n/links.ts';
import type { Locale } from '../../i18n/texts.ts';
import { frameworks } from './user-rules.ts';

/** The experiments of an optimizer's pictures: one for each place, at the learning rate that suits it best there. */
export function placeExperiments({ id }: AnyOptimizer): readonly ExperimentInput[] {
  return places.map(({ surface, start, steps }) => {
    const at = (settings: Readonly<Record<string, number>>) =>
      complete({ surface, starts: [start], steps, runs: [{ optimizer: id, settings }] });
    const learningRate = rateByMeanLoss(at({}), rates);
    return toInput(at({ learningRate }));
  });
}

/** The first of those experiments in the form of a framework; in the optimizer's first form for NumPy and where the framework has none. */
export function experimentIn(optimizer: AnyOptimizer, first: ExperimentInput, target: Framework | 'numpy'): Experiment {
  const [{ settings = {} } = {}] = first.runs ?? [];
  const form = (target !== 'numpy' && formIn(optimizer, target)) || undefined;
  const { learningRate } = settings;
  return complete({
    ...first,
    runs: [{ optimizer: optimizer.id, ...(form && { form }), settings: { learningRate } }],
  });
}

/** The address of an experiment in the playground. */
export function playgroundLink(locale: Locale, experiment: Experiment): string {
  const fragment = encodeExperiment(experiment);
  if (fragment === null) throw new Error('This experiment does not fit into a link');
  return `${linkTo(locale, 'play')}#${fragment}`;
}

/** Settings with which figures begin although a framework has others: by name, from the form that figures take. */
export function startingSettings(optimizer: AnyOptimizer): readonly (readonly [name: string, value: number])[] {
  const [[form, { defaults }]] = Object.entries(optimizer.forms) as [FormId, { defaults: Record<string, number> }][];
  if (!frameworks.includes(form as Framework)) return [];
  return Object.entries(defaults).filter(([name, value]) => {
    const own = argumentIn(optimizer, form as Framework, name)?.default;
    return own !== undefined && own !== null && own !== value;
  });
}

function complete(input: ExperimentInput): Experiment {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(`Not a valid experiment: ${JSON.stringify(notices)}`);
  return experiment;
}
