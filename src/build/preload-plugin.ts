import type { Plugin } from 'vite';

/** What every page with a figure has before it can ask for more. */
const shared = /\/(figures|preload|rolldown-runtime)\./;

/**
 * What is fetched together with a module that is asked for: all it needs and the page has not got yet. Vite lists the module itself and what
 * is shared as well, which for many small modules weighs more than they do.
 */
export function preloadPlugin(): Plugin {
  return {
    name: 'downhill:preload',
    // Where it is set for all environments, Astro overrides it.
    configEnvironment: (environment) =>
      environment === 'client' ? { build: { modulePreload: { resolveDependencies: missing } } } : undefined,
  };
}

function missing(file: string, needed: readonly string[], { hostId }: { hostId: string }): string[] {
  const here = /\/FigureScript\./.test(hostId) ? [] : needed.filter((name) => shared.test(name));
  return needed.filter((name) => name !== file && !here.includes(name));
}
