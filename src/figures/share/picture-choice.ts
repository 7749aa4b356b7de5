/** What a picture takes along beside what it shows, and in which colours and form. */
export interface PictureChoice {
  /** The runs with their settings, the start, and the number of steps. */
  readonly settings: boolean;
  /** The chart of the loss, where the figure has one. */
  readonly chart: boolean;
  /** A line with the name of the site and the address of the page. */
  readonly source: boolean;
  /** In the form of a slide, 16 to 9. */
  readonly wide: boolean;
  readonly theme: PictureTheme;
}

/** As the page, or whatever that is, in the colours of the day or of the night. */
export const pictureThemes = ['page', 'light', 'dark'] as const;
export type PictureTheme = (typeof pictureThemes)[number];

/** What can be ticked, in the order in which it is offered. */
export const pictureParts = ['settings', 'chart', 'source', 'wide'] as const;

/** Until a reader has chosen. */
export const usualPicture: PictureChoice = { settings: true, chart: false, source: true, wide: false, theme: 'page' };

const key = 'downhill-picture';

/** What was chosen last time, as far as that can be read. Never throws. */
export function readPictureChoice(written: string | null): PictureChoice {
  let kept: unknown = null;
  try {
    kept = JSON.parse(written ?? 'null');
  } catch {}
  if (typeof kept !== 'object' || kept === null) return usualPicture;
  const { theme } = kept as Partial<PictureChoice>;
  const parts = pictureParts.flatMap((part) => {
    const value = (kept as Partial<PictureChoice>)[part];
    return typeof value === 'boolean' ? [[part, value]] : [];
  });
  const known = pictureThemes.find((one) => one === theme) ?? usualPicture.theme;
  return { ...usualPicture, ...Object.fromEntries(parts), theme: known };
}

/** What this browser remembers. Storage may be refused (private windows, embedded pages): then nothing. */
export function rememberedPicture(): PictureChoice {
  try {
    return readPictureChoice(localStorage.getItem(key));
  } catch {
    return usualPicture;
  }
}

/** Remembers a choice for the next picture; where storage is refused it lasts as long as the panel. */
export function rememberPicture(choice: PictureChoice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {}
}
