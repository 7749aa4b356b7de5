/*
 * The one place where a figure says that something went wrong: a sentence above the picture, which stays, and a button that tries again.
 * Plain DOM, since it must not need anything that may itself not have arrived.
 */

/** What went wrong: the figure did not come alive, some part of it has not arrived, or the picture cannot be drawn. Keys of the texts under `figure`. */
export type Trouble = 'stuck' | 'missing' | 'broken';

/** What is said of a figure: one sentence for each kind of trouble, with what its button does. */
const shown = new WeakMap<HTMLElement, Map<Trouble, { readonly place: HTMLElement; again: () => void }>>();

/** What a figure has asked for again, and when. */
const askedAgain = new WeakMap<HTMLElement, { readonly trouble: Trouble; readonly at: number }>();
/** What fails within so many milliseconds of that has not been asked for in earnest: Firefox and Safari keep modules that failed in mind. */
const earnest = 1000;

/**
 * Says by a figure's element what went wrong, in the page's language; `again` is what the button does, unless it has just been done in vain:
 * then the page is loaded afresh, if it can be had. Said twice, it stands once.
 */
export function tellTrouble(host: HTMLElement, trouble: Trouble, again: () => void): void {
  const told = shown.get(host) ?? new Map();
  shown.set(host, told);
  const before = told.get(trouble);
  if (before) {
    before.again = again;
    return;
  }
  const texts = (JSON.parse(document.getElementById('figure-texts')?.textContent ?? '{}').figure ?? {}) as Partial<
    Record<Trouble | 'tryAgain', string>
  >;
  const place = document.createElement('p');
  place.className = 'figure-trouble';
  place.setAttribute('role', 'alert');
  place.dataset.trouble = trouble;
  const entry = { place, again };
  const asked = askedAgain.get(host);
  const inVain = asked?.trouble === trouble && performance.now() - asked.at < earnest;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.tryAgain ?? '↻';
  button.addEventListener('click', async () => {
    if (inVain && (await fetch(location.href).catch(() => null))?.ok) return location.reload();
    clearTrouble(host, trouble);
    askedAgain.set(host, { trouble, at: performance.now() });
    entry.again();
  });
  place.append(texts[trouble] ?? '', ' ', button);
  host.before(place);
  told.set(trouble, entry);
}

/** Takes back what was said, if it was that; without `trouble`, whatever it was. */
export function clearTrouble(host: HTMLElement, trouble?: Trouble): void {
  const told = shown.get(host);
  for (const one of trouble ? [trouble] : [...(told?.keys() ?? [])]) {
    told?.get(one)?.place.remove();
    told?.delete(one);
  }
}
