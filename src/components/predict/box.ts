import { distanceOf, type Guess } from '../../core/runs/prediction.ts';
import { typedNumber } from '../../figures/parts/typed-number.ts';
import { fill } from '../../figures/state/texts.ts';
import { formatNumber } from '../../render/numbers.ts';
import type { WrittenPrediction } from '../prediction.ts';
import { type Bar, barOn } from './bar.ts';
import { keepGuess, readGuesses } from './kept.ts';
import { type Layer, markLayer } from './layer.ts';
import { type Subject, subjectOf } from './subject.ts';

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
  let standing: { readonly bar: Bar; readonly layer: Layer | null; readonly leave: () => void } | null = null;

  const guessed = (): Guess | null =>
    field ? typedNumber(field.value) : (choices.find(({ checked }) => checked)?.value ?? null);
  /** What can be given is what was not given yet. */
  const follow = (given: boolean) => {
    for (const input of [...choices, ...(field ? [field] : [])]) input.disabled = given;
    if (check) check.disabled = given || guessed() === null;
    if (check) check.hidden = given;
    if (place) place.hidden = given;
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
    standing?.leave();
    standing = null;
    verdict.textContent = '';
    delete box.dataset.outcome;
    for (const { parentElement } of choices) parentElement?.removeAttribute('data-true');
    follow(false);
  };

  /** Has the figure answer a guess, and says what it answered, in the box and on top of the figure. */
  async function answer(subject: Subject, guess: Guess, bar: Bar, layer: Layer | null): Promise<void> {
    follow(true);
    bar.say(words.waiting);
    bar.offer({});
    verdict.textContent = words.waiting;
    const { truth, shown } = await subject.ask();
    await shown;
    if (truth === null) {
      bar.remove();
      layer?.remove();
      return clear();
    }
    const said = judged(guess, truth);
    verdict.textContent = said;
    bar.say(said);
    if (layer && Array.isArray(truth)) layer.reveal(truth, within);
    keepGuess(lesson, id, { guess, truth });
    let stop: () => void = () => {};
    const leave = () => {
      stop();
      bar.remove();
      layer?.remove();
    };
    standing = { bar, layer, leave };
    bar.offer({
      [words.back]() {
        box.scrollIntoView({ block: 'center' });
        see.focus({ preventScroll: true });
      },
    });
    stop = subject.onLeft(leave);
  }

  async function begin(): Promise<void> {
    const guess = guessed();
    const subject = await subjectOf(asked);
    if (guess !== null && subject && host) await answer(subject, guess, barOn(host), null);
  }

  async function beginPlacing(): Promise<void> {
    const subject = await subjectOf(asked);
    if (!subject || !host || !place) return;
    place.disabled = true;
    const bar = barOn(host);
    const back = await subject.ready();
    const name = (at: readonly number[]) => fill(words.mark ?? '', { at: told(at) });
    const say = (at: readonly number[]) => bar.say(`${words.placing} ${name(at)}`);
    const layer = markLayer(await subject.board(), name, say);
    say(layer.at());
    bar.offer({
      [words.check ?? '']() {
        place.disabled = false;
        void answer(subject, layer.at(), bar, layer);
      },
      [words.cancel ?? '']() {
        place.disabled = false;
        layer.remove();
        bar.remove();
        back();
        place.focus({ preventScroll: true });
        box.scrollIntoView({ block: 'center' });
      },
    });
    (host.closest('figure') ?? host).scrollIntoView();
    layer.focus();
  }

  box.addEventListener('change', () => follow(false));
  field?.addEventListener('input', () => follow(false));
  field?.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && guessed() !== null) void begin();
  });
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
