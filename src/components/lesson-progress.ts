import { keepProgress, readProgress } from './progress.ts';

/*
 * On a lesson's page: gives solved challenges their ticks back, keeps the new ones, and keeps that the lesson was read once its end has
 * been in the window.
 */

const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset.lesson ?? '';
const boxes = document.querySelectorAll<HTMLElement>('[data-challenge-of]');
const addressOf = (box: HTMLElement) => `${lesson}#${box.dataset.challengeOf}`;

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

const end = new IntersectionObserver((entries) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  keepProgress(lesson);
  end.disconnect();
});
const foot = document.querySelector('.lesson-foot');
if (foot) end.observe(foot);
