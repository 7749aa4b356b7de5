const emptied = new WeakSet<HTMLElement>();

/**
 * Takes the still picture out of an element that a live one is about to be rendered into: once, since whatever stands there afterwards is
 * the renderer's own, with the marks by which it finds its place when a figure that has left the page comes back.
 */
export function takeStillOut(host: HTMLElement): void {
  if (!emptied.has(host)) host.replaceChildren();
  emptied.add(host);
}
