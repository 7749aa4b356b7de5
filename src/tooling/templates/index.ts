import { kind } from './kind.ts';
import { lesson } from './lesson.ts';
import { optimizer } from './optimizer.ts';
import { sketch } from './sketch.ts';
import { surface } from './surface.ts';
import type { Template } from './template.ts';

/** What `npm run new` can begin, by the word for it. */
export const templates: Readonly<Record<string, Template>> = { lesson, optimizer, surface, kind, sketch };
