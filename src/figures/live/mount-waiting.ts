/*
 * Figures that need much script wait for their readers: until one comes near with the pointer, the finger or the focus, or follows a link to the figure, its
 * still picture stands, and nothing else is loaded.
 */

/** What a reader can press or focus. */
const pressed = 'button, input, select, summary, a, svg[tabindex], [role=button]';

/** Mounts a figure once a reader has come to it, and does again in the live figure what was done meanwhile to the still one. */
export async function mountWaiting(host: HTMLElement): Promise<() => void> {
  let again = () => {};
  const remember = ({ clientX, clientY }: MouseEvent) => {
    again = () => pressAt(host, clientX, clientY);
  };
  host.addEventListener('click', remember);
  const event = await comesTo(host);
  if (event?.type === 'focusin') again = refocus(host, event.target as Element);
  const unmount = await (await import('../mount.ts')).mountFigure(host);
  host.removeEventListener('click', remember);
  again();
  return unmount;
}

/**
 * Resolves, to how, once a reader comes to a figure; at once where its state is that of another figure too, or the page's address says something of
 * it. Never for one that leaves the page.
 */
function comesTo(host: HTMLElement): Promise<Event | null> {
  const { figure = '', state } = host.dataset;
  // Where the page is the figure, its links have no id.
  const isLinked = () => (figure ? location.hash.startsWith(`#${figure}&`) : location.hash.startsWith('#v'));
  const isShared = state !== undefined || document.querySelector(`[data-state="${CSS.escape(figure)}"]`) !== null;
  if (isShared || isLinked()) return Promise.resolve(null);
  return new Promise((resolve) => {
    const controller = new AbortController();
    const { signal } = controller;
    const come = (event: Event) => {
      controller.abort();
      resolve(event);
    };
    for (const type of ['pointerover', 'pointerdown', 'focusin']) host.addEventListener(type, come, { signal });
    const follow = (event: Event) => {
      if (isLinked()) come(event);
      else if (!host.isConnected) controller.abort();
    };
    addEventListener('hashchange', follow, { signal });
  });
}

/** Presses what stands there now. */
function pressAt(host: HTMLElement, clientX: number, clientY: number): void {
  const found = document.elementFromPoint(clientX, clientY);
  if (!found || !host.contains(found)) return;
  const target = found.closest<HTMLElement | SVGElement>(pressed) ?? (found as SVGElement);
  target.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, cancelable: true }));
  target.focus({ preventScroll: true });
}

/** What gives the focus to that part of the live figure which says the same of itself as this one of its still picture; not if it has gone elsewhere. */
function refocus(host: HTMLElement, still: Element): () => void {
  const nameOf = (one: Element) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent}`;
  const name = nameOf(still);
  return () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const all = Array.from(host.querySelectorAll<HTMLElement>(pressed));
    (all.find((one) => nameOf(one) === name) ?? all[0])?.focus({ preventScroll: true });
  };
}
