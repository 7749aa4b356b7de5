import ts from 'typescript';

/** The text of every block of code in a file: all of it for a module, frontmatter and scripts for Astro, import lines for MDX. */
function codeOf(file: string, text: string): string[] {
  if (file.endsWith('.astro')) {
    const [frontmatter = ''] = /^\s*---$[\s\S]*?^---$/m.exec(text) ?? [];
    const template = text.slice(text.indexOf(frontmatter) + frontmatter.length);
    const scripts = [...template.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
    const sources = [...template.matchAll(/<script\b[^>]*\ssrc=["']([^"']+)["']/g)].map(
      ([, url]) => `import '${url}';`,
    );
    // What stands in the template's braces is code too; only an import() can matter there.
    const dynamic = template.match(/\bimport\([^)]*\)/g) ?? [];
    return [frontmatter.replaceAll('---', ''), ...scripts, ...sources, ...dynamic];
  }
  if (file.endsWith('.mdx')) {
    const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
    return prose.split(/\n\s*\n/).filter((paragraph) => /^(import|export)\b/m.test(paragraph));
  }
  return [text];
}

const isLiteral = (node: ts.Node | undefined): node is ts.StringLiteralLike =>
  node !== undefined && ts.isStringLiteralLike(node);

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

/** Whether what is called is import, require, or import.meta.glob and the like. */
const isLoader = (called: ts.Expression) =>
  called.kind === ts.SyntaxKind.ImportKeyword ||
  isNamed(called, 'require') ||
  (ts.isPropertyAccessExpression(called) && ts.isMetaProperty(called.expression));

/** What one node of the syntax tree imports, if anything. */
function specifiersAt(node: ts.Node): readonly string[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return isLiteral(node.moduleSpecifier) ? [node.moduleSpecifier.text] : [];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && isLiteral(node.argument.literal))
    return [node.argument.literal.text];
  if (ts.isExternalModuleReference(node) && isLiteral(node.expression)) return [node.expression.text];
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    if (!isLoader(node.expression) || first === undefined) return [];
    const parts = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
    return parts.map((part) => (isLiteral(part) ? part.text : 'an import that is computed'));
  }
  if (ts.isNewExpression(node) && isNamed(node.expression, 'URL')) {
    const [first, second] = node.arguments ?? [];
    return isLiteral(first) && second?.getText() === 'import.meta.url' ? [first.text] : [];
  }
  return [];
}

/** Comments are not read as documentation, which takes half of the time. */
const reading: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/**
 * Everything a file imports: statically, as a type, by import(), import.meta.glob, require or as the URL of a module.
 * Neither comments nor strings that look like imports count.
 */
export function importsOf(file: string, text: string): string[] {
  const found: string[] = [];
  for (const code of codeOf(file, text)) {
    const visit = (node: ts.Node): void => {
      found.push(...specifiersAt(node));
      ts.forEachChild(node, visit);
    };
    const kind = /\.[mc]?jsx?$/.test(file) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
    visit(ts.createSourceFile('code.ts', code, reading, true, kind));
  }
  return found;
}
