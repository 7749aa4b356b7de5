import type { APIRoute } from 'astro';
import { trainedFigures } from '../../components/trained-figures.ts';

/** What the network of a figure was trained to when the site was built: read by the figure, so that nothing trains before a reader touches it. */
export const getStaticPaths = async () =>
  (await trainedFigures()).map(({ name, trained }) => ({ params: { name }, props: { trained } }));

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props.trained), { headers: { 'content-type': 'application/json' } });
