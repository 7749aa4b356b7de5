// What a lesson's page does beside its figures, fetched by lesson-loader.ts.
import './lesson-progress.ts';
import './lesson-print.ts';
import './term-sheet.ts';

if (document.querySelector('[data-predict]')) void import('./predict/near.ts');
