import type { APIRoute } from 'astro';
import { previewSize } from '../../../../build/social-picture.ts';
import { figureEmbed } from '../../../../components/figure-embed.ts';
import { type FigurePage, figureRoutes, lessonOn } from '../../../../components/figure-pages.ts';
import { absoluteLinkTo, fileLink } from '../../../../i18n/links.ts';
import { type Locale, textsOf } from '../../../../i18n/texts.ts';

interface Props {
  page: FigurePage;
}

/** The oEmbed document (https://oembed.com/) of every page of one figure that can be embedded. */
export async function getStaticPaths() {
  const embeddable = await Promise.all(
    (await figureRoutes()).map(async (route) => {
      const { figures } = await lessonOn(route.params.locale, route.props.page);
      return figures[route.props.page.id].kind === 'family' ? [] : [route];
    }),
  );
  return embeddable.flat();
}

export const GET: APIRoute<Props> = async ({ params, props: { page }, site }) => {
  const locale = params.locale as Locale;
  const lesson = await lessonOn(locale, page);
  const { site: words } = textsOf(locale);
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: page.title,
    ...figureEmbed(lesson, page.id, absoluteLinkTo(locale, 'embed'), page.title),
    provider_name: words.name,
    provider_url: absoluteLinkTo(locale),
    thumbnail_url: new URL(fileLink(`social/${locale}/${page.path}.png`), site).href,
    thumbnail_width: previewSize.width,
    thumbnail_height: previewSize.height,
  });
};
