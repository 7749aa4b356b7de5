import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { schedules } from '../../../core/schedules/index.ts';
import { inkOf } from '../../../render/ink.ts';
import { markerPath } from '../../../render/marks.ts';
import { outcomeText } from '../../parts/outcome-text.ts';
import { numberControl, setting } from '../../parts/setting.ts';
import type { Model } from '../../state/model.ts';
import { fill, nameOf } from '../../state/texts.ts';
import { changedSchedule, chosenSchedule, currentSchedule, parametersOfRun, readList } from './choice.ts';
import type { SetSchedule } from './schedule-actions.ts';

/** What the controls of schedules work on; `setSchedule` is null in a still picture. */
export interface SettingModel extends Pick<Model, 'texts' | 'setup' | 'actions'> {
  readonly setSchedule: SetSchedule | null;
}
type ChoiceModel = SettingModel & Pick<Model, 'prepared' | 'runs' | 'hovered'>;

/** One run's learning rate, its schedule as a menu, and the parameters of that schedule. */
export function scheduleChoice(model: ChoiceModel, index: number): TemplateResult {
  const { texts, setup, prepared, runs, hovered, actions } = model;
  const spec = setup.runs[index];
  const name = nameOf(texts.optimizers, spec.optimizer);
  const ink = inkOf(spec.optimizer);
  const own = runs.filter((run) => run.spec === index);
  const { learningRate } = prepared.findOptimizer(spec.optimizer)!.hyperparameters;
  return html`<div class=${hovered === index ? 'run-row run-row--hovered' : 'run-row'}
      style="--hue:var(--hue-${ink.hue});--hue-text:var(--hue-text-${ink.hue})"
      @pointerenter=${() => actions?.hover(index)} @pointerleave=${() => actions?.hover(null)}>
    <div class="run-head-line">
      <span class="run-name"><svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">${svg`<path d=${markerPath(ink.marker)}></path>`}</svg>${name}</span>
      <span class="run-outcome">${own.length === 1 ? outcomeText(own[0].outcome, texts) : nothing}</span>
    </div>
    ${scheduleMenu(model, index)}
    ${setting(model, index, 'learningRate', learningRate, name)}
    ${scheduleParameters(model, index)}
  </div>`;
}

/** The schedules that a run can have, as a menu. */
export function scheduleMenu({ texts, setup, setSchedule }: SettingModel, index: number): TemplateResult {
  const t = texts.figure;
  const spec = setup.runs[index];
  const { id } = currentSchedule(spec);
  return html`<label class="setting"><span>${t.schedule}</span><select aria-label=${fill(t.scheduleOf, { name: nameOf(texts.optimizers, spec.optimizer) })}
        @change=${(event: Event) => {
          const chosen = (event.target as HTMLSelectElement).value;
          void setSchedule?.(index, chosenSchedule(chosen, spec, setup.steps));
        }}>
      ${schedules.map((one) => html`<option value=${one.id} .selected=${one.id === id}>${nameOf(texts.schedules, one.id)}</option>`)}
    </select></label>`;
}

/** The parameters of a run's schedule and of its warm-up. */
export const scheduleParameters = (model: SettingModel, index: number): TemplateResult[] =>
  parametersOfRun(model.setup.runs[index]).map((parameter) => parameterControl(model, index, parameter));

function parameterControl(
  { texts, setup, setSchedule }: SettingModel,
  index: number,
  { name, parameter, value }: ReturnType<typeof parametersOfRun>[number],
): TemplateResult {
  const spec = setup.runs[index];
  const word = nameOf(texts.scheduleParameters, name);
  const label = `${nameOf(texts.optimizers, spec.optimizer)}, ${word}`;
  const set = (next: number | readonly number[]) => void setSchedule?.(index, changedSchedule(spec, name, next));
  if (typeof value === 'number') {
    const { range, scale } = parameter;
    return numberControl({ sign: word, name: word, label, value, range, scale, set });
  }
  const written = value.join(' ');
  return html`<label class="setting setting--list"><span>${word}</span><input type="text" .value=${written} aria-label=${label} title=${texts.figure.listHint}
    @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const list = readList(input.value);
      if (list) set(list);
      else input.value = written;
    }} /></label>`;
}
