/** `npm run new -- <kind> <name>`: begins a lesson, an optimizer, a surface, a kind of figure or a sketch; `templates/` has what can be begun. */
import { begin } from './begin.ts';
import { root } from './project.ts';

const [kind, name] = process.argv.slice(2);
try {
  console.log(begin(kind, name, root));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
