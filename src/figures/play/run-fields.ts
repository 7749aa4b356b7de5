import { html, nothing, type TemplateResult } from 'lit-html';
import { isNetwork } from '../../core/grounds/network/network-ground.ts';
import type { Clip } from '../../core/objective/clip.ts';
import { type SettingModel, scheduleMenu, scheduleParameters } from '../kinds/schedule/schedule-choice.ts';
import { numberControl } from '../parts/setting.ts';
import { nameOf } from '../state/texts.ts';
import type { PlayActions } from './play-actions.ts';
import type { PlayTexts } from './play-texts.ts';

/** The limit that clipping begins with. */
const usualLimit = 1;

/** The schedule of a run with its warm-up, and how its gradients are clipped. */
export function runFields(model: SettingModel, { setClip }: PlayActions, index: number): TemplateResult {
  const { play: t, optimizers } = model.texts as PlayTexts;
  const { optimizer, clip } = model.setup.runs[index];
  const name = nameOf(optimizers, optimizer);
  const names = {
    norm: t.clipNorm,
    ...(isNetwork(model.setup.ground) && { 'block-norm': t.clipBlocks }),
    value: t.clipValue,
  };
  return html`<div class="run-further">
    ${scheduleMenu(model, index)}
    ${scheduleParameters(model, index)}
    <label class="setting"><span>${t.clip}</span><select aria-label=${`${name}, ${t.clip}`}
        @change=${(event: Event) => {
          const by = (event.target as HTMLSelectElement).value as Clip['by'] | '';
          setClip(index, by === '' ? null : { by, at: clip?.at ?? usualLimit });
        }}>
      <option value="" .selected=${!clip}>${t.clipNone}</option>
      ${Object.entries(names).map(([by, text]) => html`<option value=${by} .selected=${clip?.by === by}>${text}</option>`)}
    </select></label>
    ${
      clip
        ? numberControl({
            sign: t.clipAt,
            name: t.clipAt,
            label: `${name}, ${t.clip}, ${t.clipAt}`,
            value: clip.at,
            range: [0.01, 100],
            scale: 'log',
            set: (at) => setClip(index, { ...clip, at }),
          })
        : nothing
    }
  </div>`;
}
