import { mark, type Template } from './template.ts';

/** A lesson in both languages, with one figure. */
export const lesson: Template = {
  takes: 'NN-slug',
  fits: /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/,
  files: (name) => ({
    [`content/lessons/${name}/en.mdx`]: text({
      title: 'the title',
      description: 'what the lesson is about, for search engines, in a sentence or two.',
      question: 'the question that it answers.',
      caption: 'what the figure shows, and what one can do with it.',
      opening: 'the opening, which begins with what one sees in the figure.',
      heading: 'a heading',
      goals: ['what one can do after the lesson, in a few words', 'another such thing'],
      summary: 'Summary',
      point: 'a line of the summary, of five.',
      body: 'the text. Numbers that it prints are computed in claims.ts, code that it shows is exported from scripts.ts.',
    }),
    [`content/lessons/${name}/ko.mdx`]: text({
      title: '제목',
      description: '무엇을 다루는 강의인지 검색 엔진을 위해 한두 문장으로 적습니다.',
      question: '이 강의가 답하는 물음.',
      caption: '그림이 무엇을 보여 주고, 그림으로 무엇을 해 볼 수 있는지 적습니다.',
      opening: '그림에서 보이는 것부터 이야기를 시작합니다.',
      heading: '소제목',
      goals: ['강의를 마치면 할 수 있는 일을 한 문장으로 적습니다.', '할 수 있는 일을 하나 더 적습니다.'],
      summary: '요약',
      point: '요약 다섯 줄 가운데 하나.',
      body: '본문. 글에 나오는 숫자는 claims.ts에서 계산하고, 코드는 scripts.ts에서 내보냅니다.',
    }),
    [`content/lessons/${name}/figures.ts`]: figures,
  }),
  byHand: (name) => [
    [
      'content/course.json',
      `{ "slug": "${name.slice(3)}", "title": { "ko": "…", "en": "…" }, "about": { "ko": "…", "en": "…" } }, as lesson ${Number(name.slice(0, 2))} of all; the folders of the lessons behind it take the next number`,
    ],
  ],
};

interface Words {
  readonly title: string;
  readonly description: string;
  readonly question: string;
  readonly caption: string;
  readonly opening: string;
  readonly heading: string;
  readonly goals: readonly string[];
  readonly summary: string;
  readonly point: string;
  readonly body: string;
}

const text = ({ title, description, question, caption, opening, heading, body, goals, summary, point }: Words) => `---
title: "${mark}: ${title}"
description: "${mark}: ${description}"
question: "${mark}: ${question}"
goals:
${goals.map((goal) => `  - "${mark}: ${goal}"`).join('\n')}
needs: []
---

<Figure id="first">
${mark}: ${caption}
</Figure>

${mark}: ${opening}

## ${mark}: ${heading} {#first-heading}

${mark}: ${body}

## ${summary} {#summary}

${Array.from({ length: 5 }, () => `- ${mark}: ${point}`).join('\n')}
`;

const figures = `import type { LessonFigure } from '../../../src/components/lesson.ts';

/** ${mark}: the figures of the lesson, by the ids with which both texts show them; content/gallery.ts has one of every kind. */
export const figures = {
  first: {
    kind: 'descent',
    experiment: { surface: 'bowl', runs: [{ optimizer: 'sgd' }], steps: 20 },
  },
} satisfies Record<string, LessonFigure>;
`;
