import type { APIRoute } from 'astro';
import { fileLink } from '../i18n/links.ts';

/** Everything may be read; the sitemap's address depends on where the site is served. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(fileLink('sitemap-index.xml'), site).href}\n`);
