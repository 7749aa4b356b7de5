import { computed, signal } from '@preact/signals-core';
import { html } from 'lit-html';
import type { MakeSharing, Shareable } from '../state/context.ts';
import type { PlayTexts } from './play-texts.ts';
import type { Picture } from './tools.ts';

/** The surface as one of two pictures. */
export interface SharedSurface {
  readonly place: HTMLElement;
  /** What it has to share; null until it has arrived. */
  readonly shareable: () => Shareable | null;
  /** Brings that picture into view where there is room for one. */
  readonly choosePicture: (picture: Picture) => void;
}

const choices = ['all', 'plane', 'space'] as const;

/** What the playground has to share, once it is said of what: of everything, of the contours, or of the surface. */
export const playSharing =
  (makeSharing: MakeSharing, { place, shareable, choosePicture }: SharedSurface): MakeSharing =>
  (host, context, what) => {
    const t = (context.texts as PlayTexts).play;
    const chosen = signal<(typeof choices)[number]>('all');
    const parts = {
      all: makeSharing(host, context, { ...what, only: 'experiment' }),
      plane: makeSharing(host, { ...context, kind: { id: 'descent' } }, { ...what, only: 'picture' }),
      space: makeSharing(
        place,
        { ...context, kind: { id: 'surface' } },
        { beneath: () => shareable()?.beneath?.() ?? null, only: 'picture' },
      ),
    };
    const choose = (one: (typeof choices)[number]) => {
      chosen.value = one;
      if (one !== 'all') choosePicture(one);
    };
    return {
      panel: computed(
        () => html`<fieldset class="share-part share-choice"><legend class="share-title">${t.shared}</legend>
          ${choices
            .filter((one) => one !== 'space' || context.store.prepared.value.surface.dimension === 2)
            .map(
              (one) => html`<label><input type="radio" name="play-shared" .checked=${one === chosen.value}
                @change=${() => choose(one)} />${one === 'all' ? t.everything : t[one]}</label>`,
            )}
        </fieldset>
        ${parts[chosen.value].panel.value}`,
      ),
      stop() {
        for (const part of Object.values(parts)) part.stop();
      },
    };
  };
