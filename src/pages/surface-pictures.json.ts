import type { APIRoute } from 'astro';
import { paged } from '../components/reference/paged.ts';
import { smallSurface } from '../figures/still/small-landscape.ts';

/** Every surface that has a page in small, by id, for the playground, which fetches this when one is to be chosen. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(Object.fromEntries(paged.map((surface) => [surface.id, smallSurface(surface)]))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
