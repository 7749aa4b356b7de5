/*
 * The script of the search page: loads the index, finds as one types, keeps the query in the address, and lets ↑, ↓ and Enter go through
 * what was found. What was typed becomes text nodes only.
 */
import { loadIndex } from './load-index.ts';
import type { PreparedIndex } from './prepare.ts';
import { longestQuery } from './query.ts';
import { findPlaces } from './rank.ts';
import { showFindings } from './show.ts';

const mostShown = 20;
/** Milliseconds after the last key until the address follows: browsers refuse many changes in a short time. */
const addressDelay = 400;

const page = document.querySelector<HTMLElement>('[data-search-page]')!;
const input = page.querySelector('input')!;
const status = page.querySelector<HTMLElement>('[data-status]')!;
const results = page.querySelector<HTMLElement>('[data-results]')!;
const contents = page.querySelector<HTMLElement>('[data-contents]')!;
const language = document.querySelector<HTMLAnchorElement>('a[data-language]');
const texts: Readonly<Record<string, string>> = JSON.parse(page.dataset.texts!);

let index: PreparedIndex | undefined;
let shown = '';

/** Shows what the field asks for, or the contents if it is empty. */
function show(): void {
  const typed = input.value.slice(0, longestQuery);
  if (!index || typed.trim() === shown) return;
  shown = typed.trim();
  contents.hidden = shown !== '';
  results.hidden = shown === '';
  if (shown === '') {
    results.replaceChildren();
    status.textContent = '';
    return;
  }
  const findings = findPlaces(index, typed, mostShown);
  showFindings(index.index, findings, results, texts);
  const { found, instead } = findings;
  const count = found.length > 0 ? texts.found.replace('{n}', () => String(found.length)) : texts.nothing;
  status.textContent =
    instead && found.length > 0 ? `${texts.instead.replace('{words}', () => instead)} ${count}` : count;
}

let frame = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Puts the query into the address, so that it can be linked and is there on the way back; the other language takes it along. */
function keep(): void {
  clearTimeout(waiting);
  const query = input.value.trim() && `?${new URLSearchParams({ q: input.value.trim() })}`;
  if (language) language.search = query;
  if (location.search !== query) history.replaceState(history.state, '', location.pathname + query);
}

/** The field and the links of what was found, in the order in which ↑ and ↓ go through them. */
const stops = () => [input, ...results.querySelectorAll('a')];

input.addEventListener('input', () => {
  // Once a frame, however fast one types.
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(show);
  clearTimeout(waiting);
  waiting = setTimeout(keep, addressDelay);
});

page.addEventListener('keydown', (event) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  // While a syllable is being composed, the keys are the input method's.
  if (step === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const all = stops();
  const at = all.indexOf(document.activeElement as HTMLInputElement);
  if (at < 0) return;
  event.preventDefault();
  all[Math.min(Math.max(at + step, 0), all.length - 1)].focus();
});

page.querySelector('form')!.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
  keep();
  results.querySelector('a')?.click();
});
results.addEventListener('click', keep);

input.value = (new URLSearchParams(location.search).get('q') ?? input.value).slice(0, longestQuery);
// On a phone the keyboard would cover what a link already asks for.
if (!input.value || matchMedia('(hover: hover)').matches) input.focus();
keep();
loadIndex(page.dataset.searchIndex!).then(
  (loaded) => {
    index = loaded;
    show();
  },
  () => {
    status.textContent = texts.failed;
  },
);
