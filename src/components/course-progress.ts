import { clearProgress, readProgress } from './progress.ts';

/* On the course map: which lessons were read to their end, how many of their challenges are solved, and a way to forget it all. */

const summary = document.querySelector<HTMLElement>('[data-progress]');
const words = summary?.querySelector<HTMLElement>('[data-words]');
const lessons = document.querySelectorAll<HTMLElement>('[data-lesson]');

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
  if (!summary || !words) return;
  summary.hidden = kept.length === 0;
  words.textContent = (words.dataset.words ?? '').replace('{n}', String(read)).replace('{k}', String(solved));
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
