/*
 * Figures that need much script wait for their readers: until one comes near with the pointer, the finger or the focus, or follows a link to the figure, its
 * still picture stands, and nothing is loaded.
 */

/** What a reader can press or focus. */
const pressed = 'button, input, select, summary, a, svg[tabindex], [role=button]';

/** Whether the page's address says something of a figure. */
const isLinked = (id: string): boolean => location.hash.startsWith(`#${id}&`);

/**
 * Resolves once a reader comes to a figure; to what does again in the live figure what was done meanwhile to the still one: a press, or that it has the
 * focus. At once where its state is that of another figure too, or the address names it.
 */
export function waitForTouch(host: HTMLElement): Promise<() => void> {
  const { figure = '', state } = host.dataset;
  let press: { readonly x: number; readonly y: number } | null = null;
  const remember = ({ clientX: x, clientY: y }: MouseEvent) => {
    press = { x, y };
  };
  const again = () => {
    host.removeEventListener('click', remember);
    const focused = press ? null : focusedLike;
    if (press) pressAt(host, press.x, press.y);
    else if (focused && (document.activeElement === document.body || !document.activeElement)) focused();
  };
  let focusedLike: (() => void) | null = null;
  const isShared = state !== undefined || document.querySelector(`downhill-figure[data-state="${CSS.escape(figure)}"]`);
  if (isShared || isLinked(figure)) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    const controller = new AbortController();
    const { signal } = controller;
    const come = (event?: Event) => {
      if (event?.type === 'focusin') focusedLike = refocus(host, event.target as Element);
      controller.abort();
      resolve(again);
    };
    for (const type of ['pointerover', 'pointerdown', 'focusin']) host.addEventListener(type, come, { signal });
    const follow = () => {
      if (isLinked(figure)) come();
      // It has left the page.
      else if (!host.isConnected) controller.abort();
    };
    addEventListener('hashchange', follow, { signal });
    host.addEventListener('click', remember);
  });
}

/** Presses what stands there now. */
function pressAt(host: HTMLElement, clientX: number, clientY: number): void {
  const found = document.elementFromPoint(clientX, clientY);
  if (!found || !host.contains(found)) return;
  const target = found.closest<HTMLElement>(pressed) ?? found;
  target.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, cancelable: true }));
  target.focus?.({ preventScroll: true });
}

/** What gives the focus to that part of a live figure which says the same of itself as one of its still picture. */
function refocus(host: HTMLElement, still: Element): () => void {
  const nameOf = (one: Element) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent}`;
  const name = nameOf(still);
  return () => {
    const same = Array.from(host.querySelectorAll<HTMLElement>(pressed)).find((one) => nameOf(one) === name);
    (same ?? host.querySelector<HTMLElement>(pressed))?.focus({ preventScroll: true });
  };
}
