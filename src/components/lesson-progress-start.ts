// Every byte here is loaded before anybody has touched the page, so the rest waits until there is something to give back or to keep.
const load = () => import('./lesson-progress.ts');
try {
  if (localStorage['downhill-progress']) load();
  addEventListener('scroll', load, { once: true });
  addEventListener('downhill:solved', load, { once: true });
} catch {
  // Storage is refused: there is nothing to give back and nowhere to keep anything.
}
