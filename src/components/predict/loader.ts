// Every byte here is loaded before anybody has touched the page: the rest waits for a reader to do something.
const wake = () => import('./near.ts');
for (const type of ['scroll', 'pointerdown', 'focusin']) addEventListener(type, wake, { once: true });
