import { inkOf } from '../../render/ink.ts';
import { markerPath } from '../../render/marks.ts';
import { formatNumber } from '../../render/numbers.ts';
import { scheduleName } from '../parts/facts.ts';
import { isShown } from '../parts/runs-panel.ts';
import { plainSymbol } from '../parts/setting.ts';
import { surfaceName } from '../parts/surface-name.ts';
import { isStanding, type Model } from '../state/model.ts';
import { fill, nameOf } from '../state/texts.ts';

/** Words of a picture before they have a colour: `hue` is the number of an optimizer's ink. */
export interface Told {
  readonly text: string;
  readonly hue?: number;
  readonly marker?: string;
  readonly bold?: boolean;
}

/** What is needed to know what was run. */
export type Shown = Pick<Model, 'setup' | 'prepared' | 'texts'> & { readonly playhead: number };

/** What a picture shows, as lines: the surface, the starts and the steps; then every optimizer with its main settings. */
export function toldSettings(model: Shown): readonly (readonly Told[])[] {
  const { setup, texts, playhead } = model;
  const t = texts.figure;
  const at = (point: readonly number[]) => `(${point.map((value) => formatNumber(value)).join(', ')})`;
  const standing = isStanding(setup);
  const steps =
    playhead < setup.steps
      ? fill(t.stepOf, { k: playhead, n: setup.steps })
      : fill(texts.share.pictureSteps, { n: setup.steps });
  const what = [
    { text: surfaceName(model), bold: true },
    { text: `${standing ? t.point : t.start} ${setup.starts.map(at).join(' · ')}` },
    ...(standing ? [] : [{ text: steps }]),
  ];
  return standing ? [what] : [what, ...setup.runs.map((_, i) => toldRun(model, i))];
}

function toldRun({ setup, prepared, texts }: Shown, index: number): readonly Told[] {
  const { optimizer: id, settings, schedule } = setup.runs[index];
  const { hyperparameters } = prepared.findOptimizer(id)!;
  const { hue, marker } = inkOf(id);
  const shown = Object.entries(hyperparameters)
    .filter(([, one]) => isShown(one))
    .map(([key, { symbol }]) => `${plainSymbol(symbol)} ${formatNumber(settings[key])}`);
  return [
    { text: nameOf(texts.optimizers, id), hue, marker: markerPath(marker, 0.8), bold: true },
    { text: [...shown, ...(schedule ? [scheduleName(schedule, texts)] : [])].join(' · ') },
  ];
}
