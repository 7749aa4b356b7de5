/** A key that works wherever on the page, or in the playground, the focus is. */
export interface PageKey {
  /** What it does; a key of the texts of the playground. */
  readonly does: 'keysOpen' | 'undo' | 'redo';
  readonly key: string;
  /** With Control, or with Command on a Mac. Without, it works while the focus is inside the playground only (WCAG 2.1.4). */
  readonly control?: true;
  readonly shift?: true;
}

/** These keys. They are bound from this list, and the map of keys shows it. */
export const pageKeys: readonly PageKey[] = [
  { does: 'keysOpen', key: '?' },
  { does: 'undo', key: 'z', control: true },
  { does: 'redo', key: 'z', control: true, shift: true },
  { does: 'redo', key: 'y', control: true },
];

/** Inputs in which keys are text. */
const textTypes = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password']);

/** True where keys are text and undoing is the browser's own. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && textTypes.has(target.type) && !target.readOnly) ||
  (target instanceof HTMLElement && target.isContentEditable);

/** Which of these keys that is, if any. */
export function pageKeyOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): PageKey | undefined {
  if (altKey) return undefined;
  return pageKeys.find(
    (one) =>
      one.key === (one.control ? key.toLowerCase() : key) &&
      (one.control === true) === (ctrlKey || metaKey) &&
      // What is typed with Shift is another character already.
      (!one.control || (one.shift === true) === shiftKey),
  );
}

/** Binds these keys; those without Control to `host`, the playground. Returns how to stop. */
export function bindPageKeys(
  host: HTMLElement,
  run: Readonly<Partial<Record<PageKey['does'], () => void>>>,
): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || takesText(event.target) || document.querySelector('dialog[open]')) return;
    const found = pageKeyOf(event);
    const act = found && run[found.does];
    if (!act || !(found.control || host.contains(event.target as Node))) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}
