/** `npm run pack`: the core as the package `downhill-core`, an archive in `.cache/packages` that npm can install. */
import path from 'node:path';
import { packCore } from './core-package.ts';
import { endWithParent } from './processes.ts';
import { root } from './project.ts';

endWithParent();
try {
  console.log(path.relative(root, await packCore()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
