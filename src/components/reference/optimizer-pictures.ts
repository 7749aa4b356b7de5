import { places } from '../../../content/reference/pictures.ts';
import type { AnyOptimizer } from '../../core/optimizers/optimizer.ts';
import { smallFigure } from '../../figures/still/small-picture.ts';
import { sharingGround } from '../../figures/still/small-svg.ts';
import type { Locale } from '../../i18n/texts.ts';
import { figureTextsIn } from '../figure-texts.ts';
import { placeExperiments } from './experiments.ts';

/** Index of the landscape on which the list of optimizers shows them: steep walls around a plain. */
const place = 2;

/**
 * Every optimizer in small on one landscape, at the learning rate that suits it there, as its own page shows it. That landscape is
 * markup of its own, which stands on the page once.
 */
export function optimizerPictures(locale: Locale): {
  readonly sharedGround: string;
  readonly optimizerPicture: (optimizer: AnyOptimizer) => string;
} {
  const texts = figureTextsIn(locale);
  const { surface } = places[place];
  const { ground, onGround } = sharingGround(smallFigure('descent', { surface, steps: 0 }, texts), 'ground');
  return {
    sharedGround: ground,
    optimizerPicture: (optimizer) => onGround(smallFigure('descent', placeExperiments(optimizer)[place], texts)),
  };
}
