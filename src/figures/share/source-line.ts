/** Where a picture is from: the name of the site, and the address of the page, with the figure's id where it has one. */
export function sourceLine(figure: string | null): string {
  const name =
    document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ??
    document.title.split(' · ').at(-1);
  const { host, pathname } = location;
  return `${name} · ${host}${pathname}${figure === null ? '' : `#${figure}`}`;
}
