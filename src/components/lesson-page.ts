// What a lesson's page does beside its figures, fetched by lesson-loader.ts.
import './lesson-progress.ts';
import './lesson-print.ts';
import './term-sheet.ts';

if (document.querySelector('[data-predict]')) void import('./predict/near.ts');

// Above a place that a link leads to, all is laid out before the browser goes there (src/styles/lesson-sections.css).
addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')?.hash) document.documentElement.dataset.whole = '';
});
