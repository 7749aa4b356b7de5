import type { Surface } from '../../core/surfaces/surface.ts';
import { compactPath } from '../../render/compact-path.ts';
import { landscape } from '../../render/contour-plot.ts';
import { type Contour, contourPaths, type Landscape } from '../../render/contours.ts';
import { lightMarkup } from '../../render/light-markup.ts';
import { starPath } from '../../render/marks.ts';
import { toMarkup } from '../../render/markup.ts';
import { simplifyPath } from '../../render/simplify-path.ts';
import { wholePath } from '../../render/whole-path.ts';
import { toPixelX, toPixelY, type Window, windowOn } from '../../render/window.ts';
import { curveWindow } from '../stages/slope-stage.ts';
import { smallSvg } from './small-svg.ts';

/** Pixels for which a small landscape is drawn: twice as many as it is shown with, so that whole numbers are fine enough. */
const drawnFor = 240;
const cells = 40;
const invisible = 1.2;

/** What a small landscape may weigh, in characters, and what is tried in turn until it does: fewer levels, then less of the ground. */
const most = 1000;
const attempts = [1, 0.5, 0.3].flatMap((share) => [2, 3, 4].map((every) => ({ share, every })));

/** A landscape that weighs about 1 KB at most, and the window that it shows: all of the domain, or, where that holds too much, its middle. */
export interface SmallLandscape extends Landscape {
  readonly window: Window;
}

/** A surface in small, without a name: the middle of its landscape with the global minima, or its curve. */
export function smallSurface(surface: Surface): string {
  const { criticalPoints, dimension } = surface;
  if (dimension === 1) return smallCurve(surface);
  const drawn = smallLandscape(surface);
  const { window, width } = drawn;
  const stars = criticalPoints
    .filter(({ global }) => global)
    .map(({ at: [x, y] }) => [Math.round(toPixelX(window, x)), Math.round(toPixelY(window, y))])
    .map(
      ([x, y]) =>
        `<path class="critical critical--global" transform="translate(${x},${y})scale(1.3)" d="${starPath}"/>`,
    );
  const ground = lightMarkup(toMarkup(landscape(drawn, width)))
    .replaceAll('></path>', '/>')
    .replace(/>\s+</g, '><')
    .trim();
  return smallSvg(`0 0 ${width} ${Math.round(window.height)}`, ground + stars.join(''), true);
}

function smallCurve(surface: Surface): string {
  const window = curveWindow(surface, drawnFor);
  const [low, high] = window.x;
  const points = Array.from({ length: drawnFor + 1 }, (_, px) => {
    const value = surface.value(Float64Array.of(low + (px / drawnFor) * (high - low)), 0);
    return `${px},${Math.round(toPixelY(window, value))}`;
  });
  const d = compactPath(simplifyPath(`M${points.join('L')}`, invisible));
  return smallSvg(`0 0 ${drawnFor} ${Math.round(window.height)}`, `<path class="curve" d="${d}"/>`, false);
}

/** Draws the landscape of a surface of two parameters in small. `whole`: the window is that of the domain, whatever it weighs. */
export function smallLandscape(surface: Surface, whole = false): SmallLandscape {
  let drawn: SmallLandscape | undefined;
  for (const { share, every } of attempts) {
    if (whole && share < 1) break;
    const window = windowOn(surface.domain.map(middle(share)), drawnFor);
    const contours = contourPaths(surface, window, { cells })
      .filter(({ gap }, i) => gap || i % every === 0)
      .map(({ index: _, ...contour }) => ({ ...contour, d: wholePath(simplifyPath(contour.d, invisible)) }));
    drawn = { contours, width: drawnFor, window };
    if (weight(contours) <= most) break;
  }
  return drawn!;
}

const weight = (contours: readonly Contour[]) => contours.reduce((sum, { d }) => sum + compactPath(d).length, 0);

const middle =
  (share: number) =>
  ([low, high]: Surface['domain'][number]): Surface['domain'][number] => {
    const centre = (low + high) / 2;
    const reach = ((high - low) / 2) * share;
    return [centre - reach, centre + reach];
  };
