/** Says when a figure's size may have changed. Returns how to stop. */
export function watchSize(host: HTMLElement, changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(host);
  return () => observer.disconnect();
}
