// Every byte here is loaded before anybody has touched the page, so the rest waits for the first scrolling, pointing or touch, or for something to give back.
const load = () => import('./lesson-page.ts');
for (const first of ['scroll', 'pointerover', 'pointerdown', 'focusin', 'downhill:solved'])
  addEventListener(first, load, { once: true });
// The key of progress.ts, spelled out: imported, it would come as a file of its own. A test holds the two together.
try {
  if (localStorage['downhill-progress']) load();
} catch {
  // Storage is refused: there is nothing to give back.
}
