/**
 * First step of `npm start`, `npm test` and their like: `node src/tooling/bootstrap.cjs <script> [arguments]` sees to Node and the
 * packages, then runs the script under the project's own Node.
 *
 * CommonJS in the syntax of 2015, because it has to run, and to explain itself, on any Node there is and before anything is installed.
 */
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(`Downhill needs Node ${oldest} or newer, and this is Node ${process.versions.node}.`);
  process.exit(1);
}

import('./prepare.mjs').then(({ runPrepared }) => runPrepared(process.argv.slice(2)));
