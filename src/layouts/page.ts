/*
 * What every page's script does: the bold weight of the text, the theme's choice, the language switch that keeps the place, the table of contents that shows it.
 * Everything here works without the script too, except that the theme follows the system.
 */

const root = document.documentElement;

/** Storage may be refused (private windows, embedded pages); then a choice lasts as long as the page. */
function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {}
}

// The bold weight of the text, which nobody has to wait for: a sheet for print only, until the page has loaded.
addEventListener('load', () => document.querySelector('link[data-after-load]')?.removeAttribute('media'));

const themes = document.querySelectorAll<HTMLInputElement>('input[name="theme"]');
for (const choice of themes) {
  choice.checked = choice.value === (root.dataset.theme ?? '');
  choice.addEventListener('change', () => {
    if (choice.value) root.dataset.theme = choice.value;
    else delete root.dataset.theme;
    remember('theme', choice.value || null);
  });
}

const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];
const contents = document.querySelectorAll<HTMLAnchorElement>('.contents a');

/** Whether an element is laid out: on a phone, what is far away is not (src/styles/lesson-sections.css), and to measure it would do it. */
const isLaidOut = (element: Element) => element.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;

/** The heading under which the reader is. */
const place = () =>
  headings.findLast((heading) => isLaidOut(heading) && heading.getBoundingClientRect().top < innerHeight / 3);

function showPlace(): void {
  const id = place()?.id;
  for (const link of contents) {
    if (link.hash === `#${id}`) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

if (contents.length > 0) {
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        showPlace();
      });
    },
    { passive: true },
  );
  if (scrollY > 0) showPlace();
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', () => {
    remember('locale', link.hreflang);
    // A fragment that carries a figure's state goes along as it is.
    link.hash = location.hash.includes('&') ? location.hash : (place()?.id ?? location.hash);
  });
}

// Ctrl+K or ⌘K leads to search.
addEventListener('keydown', (event) => {
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('a[data-search]')?.click();
});

// The tooltip of a term goes away on Escape, and comes back with the next visit.
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const term of document.querySelectorAll<HTMLElement>('.term:hover, .term:focus-within')) {
    term.dataset.dismissed = '';
    for (const end of ['pointerleave', 'focusout'])
      term.addEventListener(end, () => delete term.dataset.dismissed, { once: true });
  }
});

// What scrolls inside its own box can be reached by keyboard; what fits needs no stop there.
const boxes = [...document.querySelectorAll<HTMLElement>('.formula, .table, pre')];
function setStops(some: readonly HTMLElement[]): void {
  // All are measured before any is changed, which would cost a layout of the page for each.
  const laidOut = some.filter(isLaidOut);
  const scroll = laidOut.map((box) => box.scrollWidth > box.clientWidth);
  laidOut.forEach((box, i) => {
    if (scroll[i]) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  });
}
const sizes = new ResizeObserver((entries) => setStops(entries.map(({ target }) => target as HTMLElement)));
for (const box of boxes) sizes.observe(box);
// A formula grows when its fonts arrive, its box does not.
document.fonts.addEventListener('loadingdone', () => setStops(boxes));
