/**
 * Brings figures to life as they come near the view, and lets them go when they leave the page. This is all the script that a page with
 * figures runs before that.
 */
class DownhillFigure extends HTMLElement {
  private unmount: (() => void) | null = null;
  private wanted = false;

  connectedCallback(): void {
    this.wanted = true;
    nearby.observe(this);
  }

  disconnectedCallback(): void {
    this.wanted = false;
    nearby.unobserve(this);
    this.unmount?.();
    this.unmount = null;
  }

  async wake(): Promise<void> {
    nearby.unobserve(this);
    await loaded;
    const unmount =
      this.dataset.sketch === undefined
        ? await (await import('./mount.ts')).mountFigure(this)
        : await (await import('./sketches/mount-sketch.ts')).mountSketch(this);
    if (!this.wanted) return unmount();
    this.unmount = unmount;
    this.dataset.live = '';
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
