import { readdirSync } from 'node:fs';
import { inspect } from 'node:util';
import ts from 'typescript';
import { fileOf } from '../../src/tooling/core-package.ts';
import { inProject } from '../../src/tooling/project.ts';

/** One example of what a function does, as it stands in a comment or a text. */
export interface Example {
  /** What it is an example of. */
  readonly of: string;
  readonly code: string;
}

/** What a module exports, with the examples and the comment of each. */
export interface Exported {
  readonly name: string;
  /** Whether it is there when the program runs; a type is not. */
  readonly isValue: boolean;
  readonly comment: string;
  readonly examples: readonly Example[];
}

/** How the core is compiled where neither a browser nor Node is known. */
const coreOptions: ts.CompilerOptions = {
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ES2023,
  types: [],
};

/** The code of every fenced block of TypeScript in a text. */
export const blocksOf = (text: string): string[] =>
  [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code);

/** Everything that a module exports, re-exports followed to where they are declared. */
export function exportsOf(program: ts.Program, file: string): Exported[] {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
  return checker.getExportsOfModule(module).map((symbol) => {
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const examples = own
      .getJsDocTags(checker)
      .filter(({ name }) => name === 'example')
      .flatMap(({ text }) => blocksOf(ts.displayPartsToString(text)));
    return {
      name: symbol.name,
      isValue: (own.flags & ts.SymbolFlags.Value) !== 0,
      comment: ts.displayPartsToString(own.getDocumentationComment(checker)),
      examples: examples.map((code) => ({ of: symbol.name, code })),
    };
  });
}

/** Types of `src/core` that the signature of an export names and the module does not export, as `export: type`. */
export function unnamedTypesOf(program: ts.Program, file: string): string[] {
  const checker = program.getTypeChecker();
  const resolve = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!).map(resolve);
  const missing = new Set<string>();
  for (const own of symbols) {
    const visit = (node: ts.Node): void => {
      const named = ts.isTypeReferenceNode(node) ? checker.getSymbolAtLocation(node.typeName) : undefined;
      const type = named && resolve(named);
      const isOurs = type?.declarations?.some(
        (one) => !ts.isTypeParameterDeclaration(one) && one.getSourceFile().fileName.includes('/src/core/'),
      );
      // A type that its own file keeps to itself nobody can name.
      const isPublic = type?.declarations?.some((one) => ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Export);
      if (type && isOurs && isPublic && !symbols.includes(type)) missing.add(`${own.name}: ${type.name}`);
      if (!ts.isBlock(node)) ts.forEachChild(node, visit);
    };
    for (const declaration of own.declarations ?? []) visit(declaration);
  }
  return [...missing];
}

let whole: ts.Program | undefined;

/** Every file of the core, and the program of them all. It takes seconds to make, and is made once. */
export function wholeCore(): { readonly files: readonly string[]; readonly program: ts.Program } {
  const core = inProject('src/core');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${core}/${name.replaceAll('\\', '/')}`);
  whole ??= programOf(files);
  return { files, program: whole };
}

/** What TypeScript knows without a declaration. */
const builtIn = new Set(['undefined', 'arguments', 'const']);

/** Names in a file that neither it nor what it imports nor the language declares. Much quicker than to have all of its types checked. */
export function unknownNamesOf(program: ts.Program, file: string): string[] {
  const checker = program.getTypeChecker();
  const unknown: string[] = [];
  const declared = (node: ts.Identifier) =>
    ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isUse(node) && !builtIn.has(node.text) && !declared(node)?.declarations?.length)
      unknown.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(program.getSourceFile(file)!);
  return unknown;
}

/** Whether an identifier stands for something declared elsewhere, and is not itself the name of a member, of a declaration or of a label. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const { name, propertyName, label } = parent as { name?: ts.Node; propertyName?: ts.Node; label?: ts.Node };
  return name !== node && propertyName !== node && label !== node;
}

/** A program of some files, and of examples that import the core as a package does. */
export function programOf(files: readonly string[], examples: readonly Example[] = [], old?: ts.Program): ts.Program {
  const host = ts.createCompilerHost(coreOptions);
  const { getSourceFile, fileExists, readFile } = host;
  const texts = new Map(
    examples.map(({ code }, i) => [inProject(`tests/core/example-${i}.ts`), `${code}\nexport {};\n`]),
  );
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true);
  };
  host.resolveModuleNameLiterals = (names, from, _, settings) =>
    names.map(({ text }) => {
      const file = fileOf(text);
      if (file) return { resolvedModule: { resolvedFileName: inProject(`src/core/${file}.ts`), extension: '.ts' } };
      return ts.resolveModuleName(text, from, settings, host);
    });
  const names = [...files, ...texts.keys()];
  return ts.createProgram({ rootNames: names, options: coreOptions, host, ...(old && { oldProgram: old }) });
}

/** What the compiler has to say against examples, each with the name of what it is an example of. */
export function faultsOf(program: ts.Program, examples: readonly Example[]): string[] {
  return examples.flatMap(({ of }, i) => {
    const source = program.getSourceFile(inProject(`tests/core/example-${i}.ts`))!;
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${of}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}

/** A line `expression; // → value` of an example, and what came of it. */
export interface Claim {
  readonly written: string;
  readonly actual: string;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...words: string[]
) => (load: (specifier: string) => Promise<unknown>, claim: (written: string, value: unknown) => void) => Promise<void>;

/** Runs an example, and gives its claims. Rejects with what it throws. */
export async function run({ code }: Example, load: (file: string) => Promise<unknown>): Promise<Claim[]> {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2023, true);
  const lines = source.statements.map((statement) => {
    const text = statement.getText(source);
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause!.namedBindings!.getText(source).replace(/\btype \w+,?/g, '');
      return `const ${bindings} = await load(${statement.moduleSpecifier.getText(source)});`;
    }
    const [, written] = /^[ \t]*\/\/ → (.*)/.exec(code.slice(statement.end)) ?? [];
    if (!ts.isExpressionStatement(statement) || written === undefined) return text;
    return `claim(${JSON.stringify(written.trim())}, (${statement.expression.getText(source)}));`;
  });
  const target = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  const script = ts.transpileModule(lines.join('\n'), { compilerOptions: target }).outputText;
  const claims: Claim[] = [];
  const keep = (written: string, value: unknown) =>
    claims.push({
      written,
      actual: inspect(value, { depth: null, maxArrayLength: null, breakLength: Infinity, compact: true }),
    });
  await new AsyncFunction('load', 'claim', script)((specifier) => {
    const file = fileOf(specifier);
    if (!file) throw new Error(`an example imports ${specifier}`);
    return load(`${file}.ts`);
  }, keep);
  return claims;
}

/** Texts in quotation marks, numbers, and what stands between them. */
const pieces = /'[^']*'|(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[^\s'\d-]+|./g;
const isNumber = (piece: string) => /^-?\d/.test(piece);

/** Whether a value is what is written: word for word, but numbers with a point or a power of ten only to the digits written. */
export function agrees({ written, actual }: Claim): boolean {
  const [ours, theirs] = [written, actual].map((text) => (text.match(pieces) ?? []).filter((piece) => piece.trim()));
  return ours.length === theirs.length && ours.every((piece, i) => agreesIn(piece, theirs[i]));
}

function agreesIn(written: string, actual: string): boolean {
  if (written === actual) return true;
  if (!isNumber(written) || !isNumber(actual) || !/[.e]/.test(written)) return false;
  const [, decimals = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e(.+))?$/.exec(written)!;
  const half = 0.5 * 10 ** (Number(power) - decimals.length);
  return Math.abs(Number(written) - Number(actual)) <= half * (1 + 1e-9);
}
