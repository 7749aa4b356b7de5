import cff from '../../../CITATION.cff?raw';
import { figures, moment } from '../../../content/pages/teachers/figures.ts';
import { completeExperiment, type ExperimentInput } from '../../core/experiment/experiment.ts';
import { encodeExperiment } from '../../core/experiment/url.ts';
import { heightsOf } from '../../figures/kinds/heights.ts';
import { embedSnippet } from '../../figures/share/embed-snippet.ts';
import type { EmbedControls } from '../../figures/state/embed-heights.ts';
import { absoluteLinkTo } from '../../i18n/links.ts';
import { type Locale, textsOf } from '../../i18n/texts.ts';
import { citationBibtex, citationText, parseCitation } from './citation.ts';
import frameHeight from './frame-height.js?raw';

/** A text to be copied, and what stands on its tab. */
export interface Snippet {
  readonly label: string;
  readonly text: string;
}

/** The experiment of the page's examples. */
export const example: ExperimentInput = figures.example.experiment;

/** An experiment as a fragment, for a page that shows nothing else or for one figure of a page. Throws if it does not fit into a link. */
export function fragmentOf(experiment: ExperimentInput, figure: string | null = null): string {
  const { experiment: complete, notices } = completeExperiment(experiment);
  const fragment = encodeExperiment(complete, figure);
  if (fragment === null || notices.length > 0) throw new Error(`No link to ${JSON.stringify(experiment)}`);
  return fragment;
}

/** The kind of figure that the example is shown as. */
export const exampleKind = {
  id: 'descent',
  heights: heightsOf('descent', { aspect: 1, data: false, dimension: 2 }),
};

/** The examples of the page for teachers, by the id under which its text shows them. Addresses are those of the site that is built. */
export function snippetsIn(locale: Locale): Readonly<Record<string, readonly Snippet[]>> {
  const embed = `${absoluteLinkTo(locale, 'embed')}#${fragmentOf(example)}`;
  const play = absoluteLinkTo(locale, 'play');
  const site = absoluteLinkTo(locale);
  const citation = parseCitation(cff);
  const title = textsOf(locale).surfaces.himmelblau;
  const frame = (controls: EmbedControls) => embedSnippet(embed, exampleKind, controls, title);
  const only = (label: string, text: string) => [{ label, text: text.trim() }];
  const alone = embed.replace('#', '?controls=none#');
  return {
    link: only('URL', `${play}#${fragmentOf(example)}`),
    moment: only('URL', `${play}#${fragmentOf(moment)}`),
    embed: [
      { label: 'all', text: frame('all') },
      { label: 'player', text: frame('player') },
      { label: 'none', text: frame('none') },
    ],
    sandbox: only('HTML', frame('player').replace('<iframe ', '<iframe sandbox="allow-scripts" ')),
    height: only('HTML', `<script>\n${frameHeight.trim()}\n</script>`),
    reveal: only(
      'HTML',
      `<section>\n  <h2>${title}</h2>\n  <iframe data-src="${alone.replaceAll('&', '&amp;')}" data-preload width="620" height="620"></iframe>\n</section>`,
    ),
    notebook: only(
      'Python',
      `from IPython.display import IFrame\n\nIFrame("${embed.replace('#', '?controls=player#')}", width=640, height=720)`,
    ),
    table: only(
      'Python',
      'import pandas as pd\n\nruns = pd.read_csv("downhill-himmelblau.csv")\nruns.pivot(index="step", columns="optimizer", values="loss").plot(logy=True)',
    ),
    data: only(
      'Python',
      `import csv
import json

with open("my-data.csv", newline="") as file:
    points = [[float(x), float(y)] for x, y in csv.reader(file)]

experiment = {
    "downhill": 1,
    "surface": "linear-regression",
    "data": {"set": "own", "points": points},
    "runs": [{"optimizer": "sgd", "settings": {"learningRate": 0.1}}],
}
with open("my-experiment.json", "w") as file:
    json.dump(experiment, file)

numbers = "/".join(f"{x:g}/{y:g}" for x, y in points)
print(f"${play}#v1&surface=linear-regression&data=own,points:{numbers}&run=sgd,learningRate:0.1")`,
    ),
    cite: [
      { label: 'Text', text: citationText(citation, site) },
      { label: 'BibTeX', text: citationBibtex(citation, site) },
    ],
    offline: only('Shell', 'npm run build\npython3 -m http.server --directory dist 8000'),
  };
}
