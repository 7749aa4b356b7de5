// What a lesson's page does beside its figures, fetched by lesson-start.ts.
import './lesson-progress.ts';
import './lesson-print.ts';
