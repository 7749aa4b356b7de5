/*
 * The script inside an embed page, which loads all others. In a sandboxed frame (`sandbox="allow-scripts"`) a document has no origin, so that
 * modules, imports and requests fail unless the host sends CORS headers; a classic script loads from anywhere. So every part of an embed
 * page's script is one that only says what it would do, under a name (src/build/embed-parts.ts), and this runs it when it is needed.
 */

import { usualKind } from './share/usual-kind.ts';

type Make = (need: Need, exports: object) => void;

/** Exports of a part that is there. `load`: those of the last one named, once all of them are. */
interface Need {
  (name: string): object;
  load: (...names: string[]) => Promise<object>;
}

const folder = document.currentScript!.dataset.folder!;
const parts = new Map<string, Make>();
const made = new Map<string, object>();
const loading = new Map<string, Promise<void>>();

/** Called by every part: what it does, under its name. */
export function part(name: string, make: Make): void {
  parts.set(name, make);
}

const need = ((name: string) => {
  const known = made.get(name);
  if (known) return known;
  const exports = {};
  made.set(name, exports);
  parts.get(name)!(need, exports);
  return exports;
}) as Need;

/** Fetches a part, unless it is there or on its way. Rejects if it cannot be had; it is then asked for again next time. */
function fetchPart(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const fetched = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${folder}${name}.js`;
    const end = () => {
      script.remove();
      if (parts.has(name)) return resolve();
      loading.delete(name);
      reject(new Error(`${script.src} cannot be loaded`));
    };
    script.onload = script.onerror = end;
    document.head.append(script);
  });
  loading.set(name, fetched);
  return fetched;
}

/** Loads parts and hands out the exports of the last one named. Rejects if one of them cannot be had. */
export async function load(...names: string[]): Promise<object> {
  await Promise.all(names.map(fetchPart));
  return need(names[names.length - 1]);
}

need.load = load;

/** Says which figure is to come: the page may be named after another until then. */
function nameStage(): void {
  const stage = document.querySelector<HTMLElement>('.embed-name')!;
  const names = JSON.parse(stage.dataset.names!) as Readonly<Record<string, string>>;
  const kind = new URLSearchParams(location.search).get('kind') ?? '';
  stage.textContent = Object.hasOwn(names, kind) ? names[kind] : names[usualKind];
}

const { first = '', early = '' } = document.currentScript!.dataset;

/** Loads what every figure needs; until it is there the page says what is to come, or that it has not arrived. */
function begin(): void {
  fetchPart(early).catch(() => {});
  load(first).catch((error) => {
    console.error(error);
    const trouble = document.querySelector<HTMLElement>('[data-unloaded]')!;
    trouble.hidden = false;
    trouble.querySelector('button')!.onclick = () => {
      trouble.hidden = true;
      begin();
    };
  });
}

nameStage();
begin();
