/** `npm start`: builds the site and serves it on localhost, at PORT, under BASE. */
import { isFree } from './ports.ts';
import { endWithParent, runScript } from './processes.ts';
import { commandOf, normalizeBase } from './project.ts';
import { serve } from './serve.ts';

const defaultPort = 4321;

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

endWithParent();

const given = process.env.PORT || String(defaultPort);
const port = Number(given);
if (!/^\d+$/.test(given) || port < 1 || port > 65535) fail(`PORT must be a number from 1 to 65535, not "${given}".`);
const free = await isFree(port).catch(() =>
  fail(`Port ${port} may not be opened by this user: choose another, as in PORT=8080 npm start.`),
);
if (!free) fail(`Port ${port} is in use: choose another, as in PORT=${port + 1} npm start.`);

console.log('Building the site …');
const build = await runScript(commandOf('astro'), ['build']);
if (build.code !== 0) {
  process.stderr.write(build.output);
  fail('The site could not be built: the message is above.');
}

const base = normalizeBase(process.env.BASE ?? '');
await serve('dist', base, port).catch((error: Error) => fail(`The site could not be served: ${error.message}`));
console.log(`
  한국어   http://localhost:${port}${base}ko/
  English  http://localhost:${port}${base}en/

Press ctrl-C to stop.`);
