import embedParts from 'virtual:embed-parts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { embedTexts } from '../../components/embed-texts.ts';
import { locales } from '../../i18n/texts.ts';

/** The scripts of embed pages, under names that change with them. */
export const getStaticPaths: GetStaticPaths = () => {
  const texts = locales.flatMap((locale) => Object.values(embedTexts(locale)));
  const scripts = [...Object.entries(embedParts.texts), ...texts.map(({ name, script }) => [name, script])];
  return scripts.map(([part, script]) => ({ params: { part }, props: { script } }));
};

export const GET: APIRoute = ({ props: { script } }) =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
