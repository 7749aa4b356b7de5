/*
 * An embedded figure and the page around it. It tells that page what it may want to know, in messages that carry a `version` (1; it rises when a
 * message comes to mean something else) and nothing of the reader, so that any page may hear them. It listens to none.
 */

const version = 1;

/** Posts one of our messages, `downhill:<about>`, to the page around this one. Does nothing where there is none. */
export function tellHost(about: 'height' | 'state' | 'leave', what: Readonly<Record<string, unknown>>): void {
  if (window.parent !== window) window.parent.postMessage({ type: `downhill:${about}`, version, ...what }, '*');
}

/** What slides are turned by in reveal.js, by the key that does so there (https://revealjs.com/postmessage/). */
const turns: Readonly<Record<string, string | undefined>> = { PageUp: 'prev', PageDown: 'next' };

/**
 * Gives the keys by which a page around this one is left and turned, Escape, Page Up and Page Down, back to it: pressed in a frame, they would
 * reach nobody. Escape closes what is open in the figure first. The host gets the focus, the message `downhill:leave` with the key, and for the
 * other two what reveal.js turns its slides by. Keys in texts and menus, and what somebody else has taken, are left alone. Returns how to stop.
 */
export function giveKeysBack(): () => void {
  if (window.parent === window) return () => {};
  const press = (event: KeyboardEvent) => {
    const { key, target, defaultPrevented } = event;
    if (defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (key !== 'Escape' && !turns[key]) return;
    if (key !== 'Escape' && isTyping(target)) return;
    event.preventDefault();
    if (key === 'Escape' && closeAll()) return;
    (document.activeElement as HTMLElement | null)?.blur();
    // Allowed in a sandbox, too.
    window.parent.focus();
    tellHost('leave', { key });
    if (turns[key]) window.parent.postMessage(JSON.stringify({ method: turns[key] }), '*');
  };
  // Before a slider takes them for its own.
  addEventListener('keydown', press, { capture: true });
  return () => removeEventListener('keydown', press, { capture: true });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'range');

/** Closes every panel that is open; true if one was. The focus goes to the heading of the one that had it. */
function closeAll(): boolean {
  const open = [...document.querySelectorAll<HTMLDetailsElement>('details[open]')];
  for (const one of open) {
    if (one.contains(document.activeElement)) (one.firstElementChild as HTMLElement).focus();
    one.open = false;
  }
  return open.length > 0;
}
