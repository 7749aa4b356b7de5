import { clearProgress, lessonToContinue, readProgress } from './progress.ts';

/* On the course map: which lessons were read, how many of their challenges are solved, where to go on, and a way to forget it all. */

const summary = document.querySelector<HTMLElement>('[data-progress]');
const words = summary?.querySelector<HTMLElement>('[data-words]');
const lessons = document.querySelectorAll<HTMLElement>('[data-lesson]');
const start = document.querySelector<HTMLAnchorElement>('[data-continue]');
const begin = start && { text: start.textContent, href: start.href };

function show(): void {
  const kept = readProgress();
  let read = 0;
  let solved = 0;
  for (const lesson of lessons) {
    const { dataset } = lesson;
    const own = (dataset.challenges ?? '').split(' ').filter((id) => kept.includes(`${dataset.lesson}#${id}`)).length;
    const isRead = kept.includes(dataset.lesson ?? '');
    read += Number(isRead);
    solved += own;
    for (const mark of lesson.querySelectorAll<HTMLElement>('[data-mark]')) {
      if (mark.dataset.mark === 'read') mark.hidden = !isRead;
      else {
        mark.hidden = own === 0;
        mark.textContent = (mark.dataset.mark ?? '').replace('{k}', String(own));
      }
    }
  }
  showWayOn(kept);
  if (!summary || !words) return;
  summary.hidden = kept.length === 0;
  words.textContent = (words.dataset.words ?? '').replace('{n}', String(read)).replace('{k}', String(solved));
}

/** The button that starts the course goes on with it, once something of it was read. */
function showWayOn(kept: readonly string[]): void {
  if (!start || !begin) return;
  const slugs = [...lessons].map(({ dataset }) => dataset.lesson ?? '');
  const next = lessonToContinue(kept, slugs);
  const place = next === null ? -1 : slugs.indexOf(next);
  start.textContent =
    place < 0 ? begin.text : (start.dataset.continue ?? '').replace('{n}', lessons[place].dataset.number ?? '');
  start.href = place < 0 ? begin.href : (lessons[place].querySelector('a')?.href ?? begin.href);
}

summary?.querySelector('button')?.addEventListener('click', () => {
  clearProgress();
  show();
  // The button is gone; whoever used the keyboard goes on from the map.
  document.querySelector<HTMLElement>('.map')?.focus();
});
// A page that the browser kept is not run again when a reader comes back to it.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show();
});
show();
