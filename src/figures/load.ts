import { clearTrouble, tellTrouble } from './live/trouble.ts';

/**
 * Brings figures to life as they come near the view, and lets them go when they leave the page. This is all the script that a page with
 * figures runs before that.
 */
class DownhillFigure extends HTMLElement {
  private unmount: (() => void) | null = null;
  /** How often it has come to a page or left one: what was begun before is not for now. */
  private visit = 0;
  /** The visit in which it is being woken, or has been. */
  private waking = 0;

  connectedCallback(): void {
    this.visit++;
    nearby.observe(this);
  }

  disconnectedCallback(): void {
    this.visit++;
    nearby.unobserve(this);
    clearTrouble(this);
    this.unmount?.();
    this.unmount = null;
    delete this.dataset.live;
  }

  async wake(): Promise<void> {
    const { visit } = this;
    if (this.waking === visit) return;
    this.waking = visit;
    try {
      await loaded;
      const { sketch, waits } = this.dataset;
      const unmount =
        sketch !== undefined
          ? await (await import('./sketches/mount.ts')).mountSketch(this)
          : waits !== undefined
            ? await (await import('./live/mount-waiting.ts')).mountWaiting(this)
            : await (await import('./mount.ts')).mountFigure(this);
      if (this.visit !== visit) return unmount();
      clearTrouble(this, 'stuck');
      nearby.unobserve(this);
      this.unmount = unmount;
      this.dataset.live = '';
    } catch (error) {
      // It stays observed: when it comes near the view again, it is tried again.
      if (this.waking === visit) this.waking = 0;
      console.error(error);
      if (this.visit === visit) tellTrouble(this, 'stuck', () => void this.wake());
    }
  }
}

/** The text comes first: until the page has loaded, fonts and style sheets have the network to themselves. */
const loaded = new Promise<void>((done) => {
  if (document.readyState === 'complete') done();
  else addEventListener('load', () => done(), { once: true });
});

const nearby = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void (target as DownhillFigure).wake();
  },
  { rootMargin: '400px' },
);

customElements.define('downhill-figure', DownhillFigure);
