import type { Surface } from '../../core/surfaces/surface.ts';
import { nameOf, type SurfaceGroup } from '../../figures/state/texts.ts';
import { type Locale, textsOf } from '../../i18n/texts.ts';
import { paged } from './paged.ts';

const files = import.meta.glob<string>('/content/reference/surfaces/*.json', { eager: true, import: 'group' });

const groupOf = ({ id }: Pick<Surface, 'id'>) => files[`/content/reference/surfaces/${id}.json`];

/** The surfaces that have a page by what they teach, as their files in content/reference/surfaces say: a key of `surfaceGroups` in the UI texts. */
export const surfaceGroups = (locale: Locale): readonly (SurfaceGroup & { readonly id: string })[] =>
  Object.keys(textsOf(locale).surfaceGroups).map((id) => ({
    id,
    name: nameOf(textsOf(locale).surfaceGroups, id),
    surfaces: paged.filter((surface) => groupOf(surface) === id).map((surface) => surface.id),
  }));
