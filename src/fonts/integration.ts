import type { AstroIntegration } from 'astro';
import { makeFonts } from './subset.ts';

/** Makes the fonts before Astro looks for them, in development and in the build. */
export function fonts(): AstroIntegration {
  return { name: 'downhill-fonts', hooks: { 'astro:config:setup': makeFonts } };
}
