// Every byte here is loaded before anybody has touched the page, so the rest waits for the first scrolling, or for something to give back.

// Where nothing hovers a term has no tooltip: it opens a sheet, and not another page.
addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.term > a');
  if (!link || !matchMedia('(hover: none)').matches) return;
  event.preventDefault();
  import('./term-sheet.ts').then(
    ({ showTerm }) => showTerm(link),
    () => location.assign(link.href),
  );
});

const load = () => import('./lesson-page.ts');
addEventListener('scroll', load, { once: true });
addEventListener('downhill:solved', load, { once: true });
// The key of progress.ts, spelled out: imported, it would come as a file of its own. A test holds the two together.
try {
  if (localStorage['downhill-progress']) load();
} catch {
  // Storage is refused: there is nothing to give back.
}
