/**
 * Tells the page around an embedded figure how high the figure is, now and whenever that changes: as our own message
 * `{ type: 'downhill:height', height }`, and as the one that Canvas resizes frames by, `lti.frameResize`
 * (https://canvas.instructure.com/doc/api/file.lti_window_post_message.html). Both say a number and nothing else, so any page may hear it.
 */
export function postHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().bottom + scrollY);
    if (height === told) return;
    told = height;
    window.parent.postMessage({ type: 'downhill:height', height }, '*');
    window.parent.postMessage(JSON.stringify({ subject: 'lti.frameResize', height }), '*');
  };
  new ResizeObserver(tell).observe(content);
}
