/** The frame of every small picture. `fills`: it may lose its edges where the place has another shape. */
export const smallSvg = (viewBox: string, body: string, fills: boolean): string =>
  `<svg class="small-picture" viewBox="${viewBox}"${fills ? ' preserveAspectRatio="xMidYMid slice"' : ''} aria-hidden="true">${body}</svg>`;

const landscape = /<g class="landscape"[\s\S]*?<\/g>/;

/**
 * For many small pictures of one landscape on one page: `ground`, markup that holds it once, from one of them, and `onGround`, which has a
 * picture point there in place of its own.
 */
export function sharingGround(
  picture: string,
  id: string,
): { readonly ground: string; readonly onGround: (picture: string) => string } {
  const [drawn] = landscape.exec(picture)!;
  return {
    ground: `<svg class="small-ground" width="0" height="0" aria-hidden="true">${drawn.replace('<g ', `<g id="${id}" `)}</svg>`,
    onGround: (other) => other.replace(landscape, `<use href="#${id}"/>`),
  };
}
