import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import course from '../../content/course.json' with { type: 'json' };
import texts from '../../content/ui/en.json' with { type: 'json' };
import { keepParticles } from '../i18n/particles.ts';

/*
 * What the files of content/reference hold. The build reads them with these schemas, and so do the tests, which say of each file what is
 * wrong with it.
 */

const slugs = course.flatMap(({ lessons }) => lessons.map(({ slug }) => slug));

/** Where an optimizer is taught: the lesson, and the heading there if the optimizer has one of its own. */
export const taughtSchema = z
  .strictObject({
    /** As in content/course.json. */
    lesson: z.string(),
    /** The heading's id, the same in both languages. */
    heading: z.string().optional(),
  })
  .superRefine((place, context) => {
    for (const [path, message] of faultsOf(place)) context.addIssue({ code: 'custom', path: [path], message });
  });

/** A sentence in both languages. */
const sentence = { en: z.string().min(1), ko: z.string().min(1).transform(keepParticles) };

/** The group that a surface stands in where one is chosen, by its key in the UI texts under `surfaceGroups`, and what it is good for showing. */
export const surfaceSchema = z.strictObject({
  group: z.enum(Object.keys(texts.surfaceGroups) as [keyof typeof texts.surfaceGroups]),
  ...sentence,
});

/** The name of an optimizer that has no page, and what it does. */
export const furtherSchema = z.strictObject({ name: z.string().min(1), ...sentence });

/** What is wrong with a place in the course, and with which part. A heading of a lesson that is still to be written is taken on trust. */
function faultsOf({
  lesson,
  heading,
}: {
  lesson: string;
  heading?: string | undefined;
}): [path: string, message: string][] {
  const number = slugs.indexOf(lesson) + 1;
  if (number === 0) return [['lesson', `content/course.json has no lesson "${lesson}"`]];
  if (heading === undefined) return [];
  const folder = `content/lessons/${String(number).padStart(2, '0')}-${lesson}`;
  return ['ko', 'en']
    .map((locale) => `${folder}/${locale}.mdx`)
    .filter((file) => existsSync(join(process.cwd(), file)))
    .filter((file) => !readFileSync(join(process.cwd(), file), 'utf8').includes(`{#${heading}}`))
    .map((file) => ['heading', `${file} has no heading {#${heading}}`]);
}
