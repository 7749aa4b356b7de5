import { preview } from 'astro';
import { inProject, root } from './project.ts';

/**
 * Serves a built site on localhost as a static host would: folders by their index.html, 404.html for what is missing.
 * Rejects if the port is taken.
 * @param folder where the site was built, relative to the project
 * @param base its base path, with a slash at both ends
 */
export async function serve(folder: string, base: string, port: number): Promise<void> {
  await preview({
    root,
    base,
    outDir: inProject(folder),
    server: { port, host: 'localhost' },
    vite: { preview: { strictPort: true } },
    logLevel: 'silent',
  });
}

if (import.meta.main) {
  const [folder, base, port] = process.argv.slice(2);
  await serve(folder, base, Number(port));
}
