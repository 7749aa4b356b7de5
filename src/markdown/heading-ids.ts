import { type File, mapChildren, type Node } from './tree.ts';

// The few parts of micromark's and mdast-util-from-markdown's interfaces that this file needs.
type Code = number | null;
type Next = (code: Code) => Next | undefined;
interface Effects {
  enter(type: string): void;
  exit(type: string): void;
  consume(code: Code): void;
}
interface Compiler {
  stack: Node[];
  enter(node: Node, token: unknown): void;
  exit(token: unknown): void;
  sliceSerialize(token: unknown): string;
}
interface Processor {
  data(): { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
}

const [open, close, hash, dash] = ['{', '}', '#', '-'].map((char) => char.charCodeAt(0));

const isIdCharacter = (code: Code): boolean =>
  code !== null && ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === dash);

/** Reads `{#stable-id}`. MDX alone would take the braces for an expression, which this is not. */
function tokenize(effects: Effects, ok: Next, nok: Next): Next {
  const afterBrace: Next = (code) => {
    if (code !== hash) return nok(code);
    effects.consume(code);
    effects.enter('headingIdValue');
    return first;
  };
  const first: Next = (code) => (isIdCharacter(code) ? inside(code) : nok(code));
  const inside: Next = (code) => {
    if (isIdCharacter(code)) {
      effects.consume(code);
      return inside;
    }
    if (code !== close) return nok(code);
    effects.exit('headingIdValue');
    effects.consume(code);
    effects.exit('headingId');
    return ok;
  };
  return (code) => {
    effects.enter('headingId');
    effects.consume(code);
    return afterBrace;
  };
}

const fromMarkdown = {
  enter: {
    headingId(this: Compiler, token: unknown) {
      this.enter({ type: 'headingId', value: '' }, token);
    },
  },
  exit: {
    headingIdValue(this: Compiler, token: unknown) {
      this.stack.at(-1)!.value = this.sliceSerialize(token);
    },
    headingId(this: Compiler, token: unknown) {
      this.exit(token);
    },
  },
};

/**
 * Remark step: `## 제목 {#stable-id}` gives a heading its id, so that both languages share their anchors.
 *
 * A heading without one, two with the same, or one outside a heading fail the build.
 */
export function remarkHeadingIds(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [open]: { name: 'headingId', tokenize } } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(fromMarkdown);

  return (tree: Node, file: File): void => {
    const seen = new Set<string>();
    mapChildren(tree, (node, parent) => {
      if (node.type === 'headingId') file.fail(`{#${node.value}} belongs at the end of a heading`, parent);
      if (node.type !== 'heading') return undefined;
      const id = takeId(node);
      if (id === undefined) file.fail('A heading needs an id that both languages share: ## … {#stable-id}', node);
      if (seen.has(id)) file.fail(`Two headings have the id ${id}`, node);
      seen.add(id);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      return undefined;
    });
  };
}

/** Removes the id from the end of a heading, with the space before it. */
function takeId({ children = [] }: Node): string | undefined {
  const last = children.at(-1);
  if (last?.type !== 'headingId') return undefined;
  children.pop();
  const text = children.at(-1);
  if (text?.type === 'text') text.value = text.value?.trimEnd() ?? '';
  return last.value;
}
