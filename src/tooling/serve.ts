import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { inProject } from './project.ts';

/**
 * Serves a built site on localhost as a static host would: folders by their index.html, 404.html for what is missing, as it was built when the
 * server began. Rejects if the port is taken.
 * @param folder where the site was built, relative to the project
 * @param base its base path, with a slash at both ends
 */
export function serve(folder: string, base: string, port: number): Promise<void> {
  const root = inProject(folder);
  const missing = readFileSync(path.join(root, '404.html'));
  const files = sirv(root);
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
    };
    const { url = '/' } = request;
    if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      files(request, response, notFound);
    } else if (`${url}/` === base) response.writeHead(302, { location: base }).end();
    else notFound();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
}

if (import.meta.main) {
  const [folder, base, port] = process.argv.slice(2);
  await serve(folder, base, Number(port));
}
