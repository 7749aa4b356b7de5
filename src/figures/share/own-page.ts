/**
 * Path of the page that a figure of a lesson has for itself, whose link previews show that figure (`src/layouts/FigurePage.astro`); of this page
 * where it is no lesson's.
 */
export const ownPage = ({ dataset: { figure } }: HTMLElement): string =>
  figure ? location.pathname.replace(/\/lessons\/([\w-]+)\/$/, `/figures/$1/${figure}/`) : location.pathname;
