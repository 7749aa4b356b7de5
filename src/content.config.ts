import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { furtherSchema, surfaceSchema, taughtSchema } from './build/reference-schemas.ts';
import { keepParticles } from './i18n/particles.ts';

/** What stands on pages as it is written here. */
const words = z.string().transform(keepParticles);

/** content/lessons/05-gradient-descent/ko.mdx has the id `05-gradient-descent/ko`. */
const lessons = defineCollection({
  loader: glob({ base: './content/lessons', pattern: '*/{ko,en}.mdx' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    /** What the lesson answers, as one question under its title. */
    question: words.optional(),
    /** What one can do after it, in two to four short sentences. */
    goals: z.array(words).min(2).max(4).optional(),
    /** Slugs of the lessons that it builds on. */
    needs: z.array(z.string()).optional(),
  }),
});

/** content/pages/teachers/ko.mdx has the id `teachers/ko`. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*/{ko,en}.mdx' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    /** What the page is for, under its title. */
    question: words.optional(),
  }),
});

const glossary = defineCollection({
  loader: file('content/glossary.yaml'),
  schema: z.object({
    id: z.string(),
    en: z.string(),
    ko: z.string(),
    /** One sentence on what the term means. */
    means: z.object({ ko: words, en: words }).optional(),
    /** The lesson that explains it, with its section behind `#`; left out where a lesson links it into the glossary. */
    at: z.string().optional(),
    /** Korean spellings that the lint refuses. */
    avoid: z.array(z.string()).optional(),
    from: z.string(),
    note: z.string().optional(),
  }),
});

/** content/reference/optimizers/adam/ko.mdx, with the id `adam/ko`: its text says where the frameworks differ. */
const optimizers = defineCollection({
  loader: glob({ base: './content/reference/optimizers', pattern: '*/{ko,en}.mdx' }),
  schema: z.object({
    /** What the optimizer does, in one sentence. */
    purpose: words,
  }),
});

/** content/reference/optimizers/adam/taught.json, with the id `adam`. */
const taught = defineCollection({
  loader: glob({
    base: './content/reference/optimizers',
    pattern: '*/taught.json',
    generateId: ({ entry }) => entry.split('/')[0],
  }),
  schema: taughtSchema,
});

/** content/reference/activations/elu/ko.mdx, with the id `elu/ko`: its text says what to know of it in the frameworks. */
const activations = defineCollection({
  loader: glob({ base: './content/reference/activations', pattern: '*/{ko,en}.mdx' }),
  schema: z.object({
    /** What the activation does, in one sentence. */
    purpose: words,
    /** What it is for, in two or three. */
    use: words,
  }),
});

/** content/reference/activations/elu/taught.json, with the id `elu`. */
const activationsTaught = defineCollection({
  loader: glob({
    base: './content/reference/activations',
    pattern: '*/taught.json',
    generateId: ({ entry }) => entry.split('/')[0],
  }),
  schema: taughtSchema,
});

/** content/reference/losses/msle/ko.mdx, with the id `msle/ko`: what there is to say of a loss beside its formula. Few have one. */
const lossNotes = defineCollection({
  loader: glob({ base: './content/reference/losses', pattern: '*/{ko,en}.mdx' }),
  schema: z.object({}),
});

/** content/reference/networks/layers/ko.mdx, with the id `layers/ko`. */
const networks = defineCollection({
  loader: glob({ base: './content/reference/networks', pattern: '*/{ko,en}.mdx' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    /** What the page is for, under its title. */
    lead: words,
  }),
});

/** content/reference/further-optimizers/yogi.json, with the id `yogi`. */
const further = defineCollection({
  loader: glob({ base: './content/reference/further-optimizers', pattern: '*.json' }),
  schema: furtherSchema,
});

/** content/reference/surfaces/bowl.json, with the id `bowl`. */
const surfaces = defineCollection({
  loader: glob({ base: './content/reference/surfaces', pattern: '*.json' }),
  schema: surfaceSchema,
});

export const collections = {
  lessons,
  pages,
  glossary,
  optimizers,
  taught,
  activations,
  activationsTaught,
  lossNotes,
  networks,
  further,
  surfaces,
};
