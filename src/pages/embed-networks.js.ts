import embedNetworks from 'virtual:embed-networks';
import type { APIRoute } from 'astro';

/** What makes networks, for embed pages: a classic script, fetched only by those that show one. */
export const GET: APIRoute = () =>
  new Response(embedNetworks, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
