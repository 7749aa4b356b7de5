import { createMarkdownProcessor } from '@astrojs/markdown-remark';

const processor = createMarkdownProcessor({ syntaxHighlight: 'prism' });

/** Python as a `<pre>` with Prism's classes, as code blocks in lessons have them. */
export async function highlightPython(code: string): Promise<string> {
  const { code: html } = await (await processor).render(`\`\`\`python\n${code.trimEnd()}\n\`\`\``);
  return html;
}
