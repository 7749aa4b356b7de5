import type { Completed, Experiment } from '../../core/experiment/experiment.ts';
import { notice } from '../../core/reading/notice.ts';
import type { FigureKind } from '../state/model.ts';

/** The kinds that draw both parameters of a surface, and have no picture of one with a single parameter; the others show either. */
export const planarKinds: readonly FigureKind[] = ['basin', 'point', 'surface', 'tangent'];

/** What a link or a file says, for figures of these kinds: where one of them cannot show it, what they show already, with a word on it. */
export function suited(kinds: readonly string[], opened: Completed, shown: Experiment): Completed {
  const { ground, starts } = opened.experiment;
  if (starts[0].length > 1 || !planarKinds.some((kind) => kinds.includes(kind))) return opened;
  return { experiment: shown, notices: [notice('one-parameter', 'surface', ground.surface, shown.ground.surface)] };
}

/** The same for the figures of the page that share the state under an id; null where the page is the figure. */
export const suitedTo = (id: string | null, opened: Completed, shown: Experiment): Completed =>
  suited(kindsUnder(id), opened, shown);

const kindsUnder = (id: string | null): string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-kind]'), ({ dataset }) =>
    (dataset.state || dataset.figure || null) === id ? dataset.kind! : '',
  );
