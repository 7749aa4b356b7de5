import type { ExperimentInput } from '../../core/experiment/experiment.ts';
import { compactPath } from '../../render/compact-path.ts';
import { toMarkup } from '../../render/markup.ts';
import { simplifyPath } from '../../render/simplify-path.ts';
import { wholePath } from '../../render/whole-path.ts';
import type { FigureKind } from '../kinds/index.ts';
import { smallNetwork } from '../kinds/network/still.ts';
import type { FigureTexts } from '../state/texts.ts';
import { isTrained, stillOf, writtenExperiment } from './figure.ts';
import { stillModel, stillSetup } from './model.ts';
import { smallLandscape } from './small-landscape.ts';
import { smallSvg } from './small-svg.ts';

/*
 * Figures in small, to be looked at only: a `<svg class="small-picture">` about 130 px wide and about 1 KB long, drawn at build time from the
 * templates of the figures themselves, which takes its colours from the page. It says nothing to those who do not see it: its name stands
 * beside it.
 */

/** A figure of an experiment in small. Throws if the experiment is not valid. */
export function smallFigure(kind: FigureKind, input: ExperimentInput, texts: FigureTexts): string {
  const experiment = writtenExperiment(input);
  if (isTrained(kind)) return smallPicture(toMarkup(smallNetwork(stillSetup(experiment, texts))));
  const model = stillModel(experiment, texts, []);
  const { surface } = model.prepared;
  const landscape = surface.dimension === 1 ? model.landscape : smallLandscape(surface, true);
  return smallPicture(toMarkup(stillOf(kind)({ ...model, landscape })));
}

/** What is left out of a line, as a share of the picture's width: less than half a pixel as it is shown. */
const invisible = 0.005;

/** What says something only at full size: words, axes, steps as dots, lesser critical points, what can be taken hold of, lines to labels. */
const fine =
  /<text[\s\S]*?<\/text>|<title>[\s\S]*?<\/title>|<circle class="handle-target"[\s\S]*?<\/circle>|<path class="(?:run-ahead|run-dots|leader|tick|grid|trace-zero|critical critical--(?!global)\w+)"[\s\S]*?<\/path>|<rect class="frame"[\s\S]*?<\/rect>/g;

/** The same of the markup of any figure as it stands before a script, such as a sketch's. Throws where there is no picture in it. */
export function smallPicture(figure: string): string {
  const pictures = [...figure.matchAll(/<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[\s\S]*?<\/svg>/g)];
  const picture = pictures.find(([, width]) => Number(width) > 100);
  if (!picture) throw new Error('This figure has no picture');
  const [markup, width, height] = picture;
  const body = markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('</svg>'));
  return smallSvg(`0 0 ${width} ${height}`, shrunk(body, Number(width)), /class="plot"/.test(markup));
}

function shrunk(body: string, width: number): string {
  let plate = 0;
  return (
    body
      .replace(fine, '')
      .replace(/<path class="plate"[^>]*><\/path>/g, (path) => (plate++ % 2 === 0 ? path : ''))
      // Whole pixels first: cells of a map have to meet.
      .replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${compactPath(simplifyPath(wholePath(d), invisible * width))}"`)
      .replace(/ (?:role|tabindex|aria-[a-z]+|data-[a-z]+|stroke-dasharray)="[^"]*"/g, '')
      .replace(/;--hue-text:var\(--hue-text-\d+\)/g, '')
      .replace(/<g[^>]*>\s*<\/g>/g, '')
      .replace(/\s+/g, ' ')
      .replace(/> </g, '><')
      .replace(/><\/(path|circle|rect|line)>/g, '/>')
      .trim()
  );
}
