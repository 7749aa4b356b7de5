import { loadScript } from './load-script.ts';

declare global {
  /** What the further script defines: the exports of `core/grounds/network/make-ground.ts`. */
  var downhillNetworks: typeof import('../core/grounds/network/make-ground.ts') | undefined;
}

/** `loadMaker` for embed pages: a classic script, which may be loaded in a sandboxed frame too; the page names its address. */
export async function loadMaker(): Promise<NonNullable<typeof globalThis.downhillNetworks>> {
  const { networks = '' } = document.querySelector<HTMLElement>('[data-embed]')?.dataset ?? {};
  return globalThis.downhillNetworks ?? loadScript(networks, () => globalThis.downhillNetworks);
}
