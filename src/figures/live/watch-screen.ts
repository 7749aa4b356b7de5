/** Says whether a figure is on the screen or near it, whenever that changes. Returns how to stop. */
export function watchScreen(host: HTMLElement, changed: (seen: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => changed(entries[entries.length - 1].isIntersecting), {
    rootMargin: '120px',
  });
  observer.observe(host);
  return () => observer.disconnect();
}
