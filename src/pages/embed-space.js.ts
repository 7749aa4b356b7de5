import embedSpace from 'virtual:embed-space';
import type { APIRoute } from 'astro';

/** What paints surfaces, for embed pages: a classic script, fetched only by those that show one. */
export const GET: APIRoute = () =>
  new Response(embedSpace, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
