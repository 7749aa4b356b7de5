import { keepProgress, keepSections, readProgress, readSections } from './progress.ts';
import { createReading } from './reading.ts';

/*
 * On a lesson's page: gives solved challenges their ticks back, keeps the new ones, and keeps that the lesson was read once most of its
 * sections were in sight for as long as it takes to read them (reading.ts), and its end was.
 */

const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset.lesson ?? '';
/** The boxes in the text, and the lines on top of figures. */
const boxes = document.querySelectorAll<HTMLElement>('[data-challenge-of], [data-goal-of]');
const addressOf = ({ dataset: { challengeOf, goalOf } }: HTMLElement) => `${lesson}#${challengeOf ?? goalOf}`;

function keepSolved(): void {
  for (const box of boxes) if (box.dataset.solved !== undefined) keepProgress(addressOf(box));
}

const kept = readProgress();
for (const box of boxes) {
  const verdict = box.querySelector<HTMLElement>('[data-verdict]');
  if (!verdict || !kept.includes(addressOf(box))) continue;
  box.dataset.solved = '';
  verdict.textContent = verdict.dataset.verdict ?? '';
}

keepSolved();
addEventListener('downhill:solved', keepSolved);

if (lesson && !kept.includes(lesson)) watchReading(lesson);

/** Counts the seconds for which each section is in sight, as long as the page itself is, until they make a reading. */
function watchReading(slug: string): void {
  const sections = [...document.querySelectorAll<HTMLElement>('.part')];
  const characters = sections.map((section) => Number(section.style.getPropertyValue('--text')));
  const reading = createReading(characters, readSections(slug));
  const inSight = new Set<number>();
  let endSeen = false;
  const foot = document.querySelector('.lesson-foot');
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (target === foot) endSeen ||= isIntersecting;
      else if (isIntersecting) inSight.add(sections.indexOf(target as HTMLElement));
      else inSight.delete(sections.indexOf(target as HTMLElement));
    }
  });
  for (const target of [...sections, ...(foot ? [foot] : [])]) watch.observe(target);
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    if (reading.pass(inSight)) keepSections(slug, reading.read());
    if (!endSeen || !reading.isRead()) return;
    keepProgress(slug);
    clearInterval(timer);
    watch.disconnect();
  }, 1000);
}
