import { effect } from '@preact/signals-core';
import { formatNumber } from '../../render/numbers.ts';
import { axisLetters } from '../parts/start-fields.ts';
import type { Store } from '../state/store.ts';

/** How long a tag stays after the last move by keys. */
const stayMilliseconds = 1500;
/** From a handle's middle to the middle of its tag: clear of the handle and, under a finger, of the finger. */
const distances = { fine: 34, coarse: 62 } as const;
const height = 22;
const padding = 8;
const namespace = 'http://www.w3.org/2000/svg';

/**
 * Says at a handle what it stands for while it is dragged or moved by keys: a small tag above it, or below it at the upper edge. What a
 * handle has to say is the `data-tag` on it or around it; a start says where it is and how high. Returns how to stop.
 */
export function tagHandles(store: Store): () => void {
  let tag: SVGGElement | null = null;
  let timer = 0;
  let frame = 0;
  const leave = () => {
    clearTimeout(timer);
    tag?.remove();
    tag = null;
  };
  const show = () => {
    const handle = document.activeElement?.closest<SVGGElement>('[data-handle=start],[data-handle=rate]');
    const svg = handle?.ownerSVGElement;
    if (!handle || !svg) return leave();
    if (tag?.parentNode !== svg) {
      leave();
      tag = document.createElementNS(namespace, 'g');
      tag.dataset.handleTag = '';
      tag.setAttribute('aria-hidden', 'true');
      tag.append(document.createElementNS(namespace, 'rect'), document.createElementNS(namespace, 'text'));
      svg.append(tag);
    }
    const text = handle.closest<SVGElement>('[data-tag]')?.dataset.tag ?? startText(store, handle);
    place(tag, text, placeOf(handle), svg.viewBox.baseVal.width);
    handle.addEventListener('blur', leave, { once: true });
    clearTimeout(timer);
    if (!store.dragging.peek()) timer = window.setTimeout(leave, stayMilliseconds);
  };
  const stop = effect(() => {
    void [store.setup.value, store.dragging.value];
    // The picture is drawn by an effect as well.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(show);
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
    leave();
  };
}

/** Where a handle stands, in units of its picture. */
function placeOf(handle: SVGGElement): readonly [number, number] {
  const { e, f } = handle.transform.baseVal.consolidate()!.matrix;
  return [e, f];
}

function place(tag: SVGGElement, text: string, [x, y]: readonly [number, number], width: number): void {
  const [box, words] = tag.children as unknown as readonly [SVGRectElement, SVGTextElement];
  words.textContent = text;
  const wide = words.getComputedTextLength() + 2 * padding;
  const away = distances[matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine'];
  const above = y - away - height / 2 > 0;
  const left = Math.max(1, Math.min(x - wide / 2, width - wide - 1));
  const middle = above ? y - away : y + away;
  const set = (element: SVGElement, attributes: Readonly<Record<string, number>>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value.toFixed(1));
  };
  set(box, { x: left, y: middle - height / 2, width: wide, height, rx: 4 });
  set(words, { x: left + padding, y: middle + 4.5 });
}

/** Where a start is, and how high the landscape is there. */
function startText(store: Store, handle: SVGGElement): string {
  const { surface } = store.prepared.peek();
  const start = store.setup.peek().starts[Number(handle.dataset.index)];
  if (!start) return '';
  const letters = axisLetters(surface);
  const value = surface.value(Float64Array.from(start), 0);
  const name = surface.data ? 'J' : 'f';
  return [
    ...start.map((at, i) => `${letters[i]} ${formatNumber(at, 3)}`),
    ...(Number.isFinite(value) ? [`${name} ${formatNumber(value, 3)}`] : []),
  ].join(' · ');
}
