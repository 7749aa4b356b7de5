import { distanceOf, type Guess } from '../../core/runs/prediction.ts';
import { typedNumber } from '../../figures/parts/typed-number.ts';
import { fill } from '../../figures/state/texts.ts';
import { formatNumber } from '../../render/numbers.ts';
import type { WrittenPrediction } from '../prediction.ts';
import { type Bar, barOn } from './bar.ts';
import { keepGuess, readGuesses } from './kept.ts';
import { type Layer, markLayer } from './layer.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subject-of.ts';

/** A prediction as its box brings it, with the words to answer in. */
interface Asked extends WrittenPrediction {
  readonly words: Readonly<
    Record<'right' | 'wrong' | 'waiting' | 'back', string> &
      Partial<Record<'placing' | 'mark' | 'cancel' | 'check', string>>
  >;
}

/** Brings the box of a prediction to life: takes a guess, has the figure answer, says how far off it was, and gives back what is kept. */
export function liveBox(box: HTMLElement): void {
  const asked = JSON.parse(box.dataset.asks ?? '') as Asked;
  const { question, words } = asked;
  const id = box.dataset.predict ?? '';
  const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset.lesson ?? '';
  const host = document.querySelector<HTMLElement>(`downhill-figure[data-figure="${CSS.escape(asked.figure)}"]`);
  const find = <One extends HTMLElement>(name: string) => box.querySelector<One>(`[data-${name}]`);
  const verdict = find('verdict')!;
  const [check, place, again] = ['check', 'place', 'again'].map((name) => find<HTMLButtonElement>(name));
  const see = find('see')!;
  const choices = [...box.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const field = numberField(find('field'));
  const within = 'within' in question ? question.within : 0;
  /** The line on top of the figure, as long as it says something of this prediction. */
  let bar: Bar | null = null;

  const guessed = (): Guess | null =>
    field ? typedNumber(field.value) : (choices.find(({ checked }) => checked)?.value ?? null);
  /** What can be given is what was not given yet. */
  const follow = (given: boolean) => {
    for (const input of [...choices, ...(field ? [field] : [])]) input.disabled = given;
    if (check) check.disabled = given || guessed() === null;
    if (check) check.hidden = given;
    if (place) place.hidden = given;
    if (place) place.disabled = false;
    for (const one of [again, see]) if (one) one.hidden = !given;
  };
  const told = (guess: Guess): string => {
    if (typeof guess === 'string') return asked.says[guess] ?? '';
    if (typeof guess === 'number') return `${formatNumber(guess)}${asked.unit}`;
    const numbers = guess.map((value) => formatNumber(value, 3)).join(', ');
    return guess.length > 1 ? `(${numbers})` : `${numbers}${asked.unit}`;
  };
  const judged = (guess: Guess, truth: Guess): string => {
    const distance = distanceOf(guess, truth);
    const values = {
      guess: told(guess),
      truth: told(truth),
      distance: formatNumber(distance, 2),
      within: formatNumber(within),
    };
    const right = distance <= within;
    box.dataset.outcome = right ? 'right' : 'wrong';
    for (const { value, parentElement } of choices) parentElement?.toggleAttribute('data-true', value === truth);
    return fill(right ? words.right : words.wrong, values);
  };
  const clear = () => {
    bar?.remove();
    verdict.textContent = '';
    delete box.dataset.outcome;
    for (const { parentElement } of choices) parentElement?.removeAttribute('data-true');
    follow(false);
  };
  const back = (to: HTMLElement) => {
    box.scrollIntoView({ block: 'center' });
    to.focus({ preventScroll: true });
  };

  /** Has the figure answer a guess, and says what it answered, in the box and on top of the figure. */
  async function answer(subject: Subject, guess: Guess, line: Bar, layer: Layer | null): Promise<void> {
    follow(true);
    line.say(words.waiting);
    line.offer({ [words.back]: () => back(see) });
    line.focus();
    // The way back that a link offered leads elsewhere; what this one shows is no link that was followed.
    for (const other of host?.closest('figure')?.querySelectorAll<HTMLElement>('[data-back]') ?? [])
      other.hidden = true;
    delete see.dataset.try;
    verdict.textContent = words.waiting;
    const { truth, shown } = await subject.ask();
    await shown;
    // Meanwhile it may have been asked anew, or something else of the same figure.
    if (bar !== line) return;
    if (truth === null) return clear();
    const said = judged(guess, truth);
    verdict.textContent = said;
    line.say(said);
    if (Array.isArray(truth)) layer?.reveal(truth, within);
    keepGuess(lesson, id, { guess, truth });
    subject.onLeft(line.remove);
  }

  async function begin(): Promise<void> {
    const guess = guessed();
    const subject = await subjectOf(asked);
    if (guess === null || !subject || !host) return;
    const line = barOn(host, () => {
      if (bar === line) bar = null;
    });
    bar = line;
    await answer(subject, guess, line, null);
  }

  async function beginPlacing(): Promise<void> {
    const subject = await subjectOf(asked);
    if (!subject || !host || !place) return;
    place.disabled = true;
    let layer: Layer | null = null;
    const line = barOn(host, () => {
      layer?.remove();
      place.disabled = false;
      if (bar === line) bar = null;
    });
    bar = line;
    const undo = await subject.ready();
    if (bar !== line) return;
    const name = (at: readonly number[]) => fill(words.mark ?? '', { at: told(at) });
    const say = (at: readonly number[]) => line.say(`${words.placing} ${name(at)}`);
    const put = markLayer(await subject.board(), name, say);
    layer = put;
    say(put.at());
    const stop = subject.onLeft(line.remove);
    line.offer({
      [words.check ?? '']() {
        stop();
        place.disabled = false;
        void answer(subject, put.at(), line, put);
      },
      [words.cancel ?? '']() {
        stop();
        line.remove();
        undo();
        back(place);
      },
    });
    (host.closest('figure') ?? host).scrollIntoView();
    put.focus();
  }

  box.addEventListener('change', () => follow(false));
  field?.addEventListener('input', () => follow(false));
  field?.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && guessed() !== null) void begin();
  });
  for (const type of ['focus', 'pointerdown']) see.addEventListener(type, () => (see.dataset.try = asked.figure));
  check?.addEventListener('click', () => void begin());
  place?.addEventListener('click', () => void beginPlacing());
  again?.addEventListener('click', () => {
    clear();
    keepGuess(lesson, id, null);
    (field ?? choices.find(({ checked }) => checked) ?? place)?.focus();
  });

  const kept = readGuesses(lesson)[id];
  follow(kept !== undefined);
  if (!kept) return;
  if (field && typeof kept.guess === 'number') field.value = String(kept.guess);
  for (const choice of choices) choice.checked = choice.value === kept.guess;
  verdict.textContent = judged(kept.guess, kept.truth);
}

/** The field for a number, in the place that the page keeps for it: in the page itself, browsers would look for what to fill in. */
function numberField(place: HTMLElement | null): HTMLInputElement | null {
  if (!place) return null;
  const field = Object.assign(document.createElement('input'), { type: 'text', autocomplete: 'off' });
  field.inputMode = 'decimal';
  place.replaceChildren(field);
  return field;
}
