import type { ShareActions } from './share-link.ts';

/**
 * What the share panel of the figure in `host` does. `pictureName` is the name of the picture's file, without `.svg`; none where the picture
 * is shared in another way.
 */
export function shareActions(
  host: HTMLElement,
  setPanels: (change: { readonly sharing?: boolean; readonly copied?: boolean }) => void,
  pictureName?: () => string,
): ShareActions {
  return {
    toggle: (sharing) => setPanels({ sharing, copied: false }),
    async copy(text) {
      if (await copyText(text, host, '.share input')) setPanels({ copied: true });
    },
    ...(pictureName && { downloadSvg: () => downloadPicture(host, pictureName()) }),
  };
}

/**
 * Copies a text, and says whether it could. Where that is refused (an embedded page, an old browser), the text stands selected in the field
 * of `host` that shows it.
 */
export async function copyText(text: string, host: HTMLElement, field: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    host.querySelector<HTMLInputElement | HTMLTextAreaElement>(field)?.select();
    return false;
  }
}

async function downloadPicture(host: HTMLElement, name: string): Promise<void> {
  const { download, svgFile } = await import('./picture-file.ts');
  const svg = host.querySelector<SVGSVGElement>('svg.plot');
  if (svg) download(`${name}.svg`, new Blob([await svgFile(svg)], { type: 'image/svg+xml' }));
}
