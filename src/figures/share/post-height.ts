import { tellHost } from './host.ts';

/**
 * Tells the page around an embedded figure how high the figure is, now and whenever that changes: as our own message
 * `{ type: 'downhill:height', version: 1, height }`, and as the one that Canvas resizes frames by, `lti.frameResize`
 * (https://canvas.instructure.com/doc/api/file.lti_window_post_message.html). Both say a number and nothing else, so any page may hear it.
 * Returns how to tell once more: a page that began to listen late would otherwise wait for a change.
 */
export function postHeight(content: HTMLElement): () => void {
  if (window.parent === window) return () => {};
  let told = 0;
  const heightNow = () => Math.ceil(content.getBoundingClientRect().bottom + scrollY);
  const tell = (height: number) => {
    told = height;
    tellHost('height', { height });
    window.parent.postMessage(JSON.stringify({ subject: 'lti.frameResize', height }), '*');
  };
  new ResizeObserver(() => {
    const height = heightNow();
    if (height !== told) tell(height);
  }).observe(content);
  return () => tell(heightNow());
}
