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
      try {
        await navigator.clipboard.writeText(text);
        setPanels({ copied: true });
      } catch {
        // Refused (an embedded page, an old browser): the link stands selected in its field instead.
        host.querySelector<HTMLInputElement>('.share input')?.focus();
      }
    },
    ...(pictureName && { downloadSvg: () => downloadPicture(host, pictureName()) }),
  };
}

async function downloadPicture(host: HTMLElement, name: string): Promise<void> {
  const { download, svgFile } = await import('./picture-file.ts');
  const svg = host.querySelector<SVGSVGElement>('svg.plot');
  if (svg) download(`${name}.svg`, new Blob([await svgFile(svg)], { type: 'image/svg+xml' }));
}
