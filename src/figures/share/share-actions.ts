import type { Failures } from '../state/failures.ts';
import { loadLatest } from '../state/load-latest.ts';
import type { ShareActions } from './share-link.ts';

/** The picture of a figure as a file to download. */
interface PictureFile {
  /** Without `.svg`. */
  readonly name: string;
  readonly failures: Failures;
}

/** What the share panel of the figure in `host` does; without `picture`, that is shared in another way. */
export function shareActions(
  host: HTMLElement,
  setPanels: (change: { readonly sharing?: boolean; readonly copied?: boolean }) => void,
  picture?: PictureFile,
): ShareActions {
  return {
    toggle: (sharing) => setPanels({ sharing, copied: false }),
    async copy(text) {
      if (await copyText(text, host, '.share input')) setPanels({ copied: true });
    },
    ...(picture && { downloadSvg: loadLatest(picture.failures, () => downloadPicture(host, picture.name)) }),
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
