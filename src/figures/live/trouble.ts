/*
 * The one place where a figure says that something went wrong: a sentence above the picture, which stays, and a button that tries again.
 * Plain DOM, since it must not need anything that may itself not have arrived.
 */

/** What went wrong: the figure did not come alive, some part of it has not arrived, or the picture cannot be drawn. Keys of the texts under `figure`. */
export type Trouble = 'stuck' | 'missing' | 'broken';

const shown = new WeakMap<HTMLElement, HTMLElement>();

/** Says by a figure's element what went wrong, in the page's language; `again` is what the button does. */
export function tellTrouble(host: HTMLElement, trouble: Trouble, again: () => void): void {
  clearTrouble(host);
  const texts = (JSON.parse(document.getElementById('figure-texts')?.textContent ?? '{}').figure ?? {}) as Partial<
    Record<Trouble | 'tryAgain', string>
  >;
  const place = document.createElement('p');
  place.className = 'figure-trouble';
  place.setAttribute('role', 'alert');
  place.dataset.trouble = trouble;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.tryAgain ?? '↻';
  button.addEventListener('click', () => {
    clearTrouble(host);
    again();
  });
  place.append(texts[trouble] ?? '', ' ', button);
  host.before(place);
  shown.set(host, place);
}

/** Takes back what was said, if it was that; without `trouble`, whatever it was. */
export function clearTrouble(host: HTMLElement, trouble?: Trouble): void {
  const place = shown.get(host);
  if (!place || (trouble && place.dataset.trouble !== trouble)) return;
  place.remove();
  shown.delete(host);
}
