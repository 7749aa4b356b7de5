import { html, type TemplateResult } from 'lit-html';
import { loadCodec } from '../live/address.ts';
import { loadLatest } from '../state/load-latest.ts';
import type { Model } from '../state/model.ts';
import type { Store } from '../state/store.ts';
import { nameOf } from '../state/texts.ts';
import type { PlayTexts } from './play-texts.ts';

/** The menu of surfaces, and the button that shows their pictures; `choose` is null before any script. Until the surface has arrived, it says what the picture shows. */
export function surfaceMenu(
  model: Model,
  choose: ((id: string) => void) | null,
  showPictures: () => void = () => {},
): TemplateResult {
  const { setup, texts } = model;
  const change = ({ target }: Event) => {
    const menu = target as HTMLSelectElement;
    const { value } = menu;
    menu.value = setup.ground.surface;
    choose?.(value);
  };
  return html`<label class="field">${texts.figure.surface}<select @change=${change}>${surfaceOptions(model)}</select></label><button type="button" class="surface-open" aria-haspopup="dialog" ?disabled=${choose === null} @click=${showPictures}>${(texts as PlayTexts).play.surfacePictures}</button>`;
}

/** The surfaces to choose from, in groups; then those that stand in none, such as the reader's own formula. */
function surfaceOptions({ texts, setup }: Model): readonly TemplateResult[] {
  const groups = texts.surfaceMenu ?? [];
  const grouped = groups.flatMap(({ surfaces }) => surfaces);
  const option = (id: string) =>
    html`<option value=${id} .selected=${id === setup.ground.surface}>${nameOf(texts.surfaces, id)}</option>`;
  return [
    ...groups.map(({ name, surfaces }) => html`<optgroup label=${name}>${surfaces.map(option)}</optgroup>`),
    ...Object.keys(texts.surfaces)
      .filter((id) => !grouped.includes(id))
      .map(option),
  ];
}

/** What goes over to another surface, with the same runs. */
export const openSurface = (store: Store): ((surface: string) => void) =>
  loadLatest(
    store.failures,
    (_surface: string) => loadCodec(),
    ({ completeExperiment }, surface) => {
      const { runs, steps, seed } = store.setup.peek();
      const next = completeExperiment({ surface, runs, steps, seed });
      void store.open(next.experiment, next.notices);
    },
  );
