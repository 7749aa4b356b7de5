/** `npm run dev`: the site on localhost, at PORT or the next free one, showing every change as it is saved. */
import { dev } from 'astro';
import { endWithParent } from './processes.ts';
import { root } from './project.ts';

endWithParent();
const { PORT: port } = process.env;
await dev({ root, server: { host: 'localhost', ...(port && { port: Number(port) }) } });
