import embedReader from 'virtual:embed-reader';
import type { APIRoute } from 'astro';

/** What reads typed formulas, for embed pages: a classic script, fetched only by those that show a formula. */
export const GET: APIRoute = () =>
  new Response(embedReader, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
