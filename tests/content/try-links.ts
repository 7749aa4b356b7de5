import { readFileSync } from 'node:fs';

/** A link in the text of a lesson that sets a figure. */
export interface TryLink {
  readonly figure: string;
  /** What it sets: of an experiment, or of a sketch. */
  readonly set: object;
}

const folder = new URL('../../content/lessons/', import.meta.url);
const start = /<Try\s+figure="([^"]+)"\s+set=\{/g;

/** Every link that sets a figure in the English text of a lesson: its components are read, and what they name is imported. */
export async function linksIn(lesson: string): Promise<readonly TryLink[]> {
  const text = readFileSync(new URL(`${lesson}/en.mdx`, folder), 'utf8');
  const names: Record<string, unknown> = {};
  for (const [, list, file] of text.matchAll(/^import \{([^}]+)\} from '(\.\/[^']+\.ts)';$/gm)) {
    const module = await import(new URL(`${lesson}/${file}`, folder).href);
    for (const name of list.split(',')) names[name.trim()] = module[name.trim()];
  }
  const read = (written: string) =>
    new Function(...Object.keys(names), `return (${written});`)(...Object.values(names));
  return [...text.matchAll(start)].flatMap(({ index, 0: begin, 1: figure }) => {
    const set = expressionAt(text, index + begin.length);
    const [loop] = [...text.slice(0, index).matchAll(/\{(\w+)\.map\(\((.+?)\) => \(/g)].slice(-1);
    const isLooped = loop && !text.slice(loop.index, index).includes('))}');
    const all: object[] = read(isLooped ? `${loop[1]}.map((${loop[2]}) => (${set}))` : `[${set}]`);
    return all.map((one) => ({ figure, set: one }));
  });
}

/** The expression that begins there and ends before the brace that closes it. */
function expressionAt(text: string, from: number): string {
  let depth = 1;
  let end = from;
  while (depth > 0) {
    if (text[end] === '{') depth++;
    if (text[end] === '}') depth--;
    end++;
  }
  return text.slice(from, end - 1);
}
