import { encodeExperiment } from '../core/experiment/url.ts';
import { encodeSketch } from '../core/sketch/url.ts';
import { heightsOf } from '../figures/kinds/heights.ts';
import { type Embedded, embedSnippet, usualWidth } from '../figures/share/embed-snippet.ts';
import { frameHeight } from '../figures/share/frame-height.ts';
import { sketchKinds } from '../figures/sketches/index.ts';
import { sketches } from '../figures/sketches/still.ts';
import { pictureForm } from '../figures/stages/picture-form.ts';
import { writtenExperiment } from '../figures/still/figure.ts';
import { stillSetup } from '../figures/still/model.ts';
import { isFamily, isSketch } from '../lessons/figures.ts';
import { figureTextsIn } from './figure-texts.ts';
import { experimentOf, figureOf, type Lesson, sketchStateOf } from './lesson.ts';

/** A figure as another page shows it: HTML, and the size in pixels that it then has where nothing of the style is kept. */
export interface FigureEmbed {
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** A figure of a lesson as it opens, to be embedded; undefined for the tree of optimizers, which is links alone. `page` is the embed page's address. */
export function figureEmbed(lesson: Lesson, id: string, page: string, title: string): FigureEmbed | undefined {
  const figure = figureOf(lesson, id);
  if (isFamily(figure)) return undefined;
  const { fragment, embedded } = isSketch(figure)
    ? {
        fragment: encodeSketch(sketches[figure.kind].fields, sketchStateOf(figure), null),
        embedded: { id: figure.kind, heights: sketchKinds[figure.kind].heights },
      }
    : experimentEmbedded(lesson, id, figure.kind);
  if (fragment === null) throw new Error(`What the figure ${id} of ${lesson.slug} opens with does not fit into a link`);
  return {
    html: embedSnippet(`${page}#${fragment}`, embedded, 'all', title),
    width: usualWidth,
    height: frameHeight(embedded.heights.all, usualWidth),
  };
}

function experimentEmbedded(lesson: Lesson, id: string, kind: string): { fragment: string | null; embedded: Embedded } {
  const experiment = writtenExperiment(experimentOf(lesson, id));
  const { surface } = stillSetup(experiment, figureTextsIn(lesson.locale)).prepared;
  return {
    fragment: encodeExperiment(experiment),
    embedded: { id: kind, heights: heightsOf(kind, pictureForm(surface)) },
  };
}
