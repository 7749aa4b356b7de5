/** Tells when the page is about to be printed, and when it has been. Returns how to stop. */
export function watchPrinting(changed: (printing: boolean) => void): () => void {
  const before = () => changed(true);
  const after = () => changed(false);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
