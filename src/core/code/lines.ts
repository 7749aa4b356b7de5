/** The longest line of a script: what the column of a lesson shows. */
const mostColumns = 76;

/** Lines moved to the right by one level. */
export const indent = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? line : `    ${line}`));

/** Words as a comment, over as many lines as it needs. */
export function comment(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < mostColumns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}

/** A statement `before` + expression, broken at its operators where it is too long for one line at this depth of indentation. */
export function statement(before: string, expression: string, depth = 0): string[] {
  const most = mostColumns - 4 * depth;
  if (before.length + expression.length <= most) return [before + expression];
  const lines = broken(expression, most - 4);
  // A call over several lines has its own parentheses.
  return lines.length > 1 && isCall(expression)
    ? [before + lines[0], ...lines.slice(1)]
    : [`${before}(`, ...indent(lines), ')'];
}

/** True for a call and nothing else. */
const isCall = (expression: string): boolean =>
  /^[\w.]+\(/.test(expression) && closing(expression, expression.indexOf('(')) === expression.length - 1;

/** An expression inside parentheses, over as many lines as it needs. */
function broken(expression: string, most: number): string[] {
  if (expression.length <= most) return [expression];
  const pieces = split(expression, ['if', 'else']) ?? split(expression, ['+', '-']) ?? split(expression, ['*', '/']);
  if (pieces) return pieces.flatMap((piece) => broken(piece, most));
  const open = expression.indexOf('(');
  if (open < 0) return [expression];
  const close = closing(expression, open);
  const rest = expression.slice(close);
  return [expression.slice(0, open + 1), ...indent(broken(expression.slice(open + 1, close), most - 4)), rest];
}

/** The place of the parenthesis that closes the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  return text.length;
}

/** The operands between operators outside of all brackets, each with the operator before it; nothing if there is none. */
function split(expression: string, operators: readonly string[]): string[] | undefined {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < expression.length; i++) {
    if ('(['.includes(expression[i])) depth++;
    if (')]'.includes(expression[i])) depth--;
    if (depth > 0 || !operators.some((one) => expression.startsWith(` ${one} `, i))) continue;
    pieces.push(expression.slice(from, i));
    from = i + 1;
  }
  return pieces.length === 0 ? undefined : [...pieces, expression.slice(from)];
}

/** `before` + a call + `after`; its arguments in lines of their own where they are too many for one. */
export function callStatement(before: string, call: string, after = ''): string[] {
  if (before.length + call.length + after.length <= mostColumns - 4) return [`${before}${call}${after}`];
  const open = call.indexOf('(');
  const inside = call.slice(open + 1, -1);
  const all = inside.length <= mostColumns - 12 ? [`${inside},`] : argumentsIn(inside).map((one) => `${one},`);
  return [`${before}${call.slice(0, open + 1)}`, ...indent(all), `)${after}`];
}

/** The arguments of a call, as they stand between its parentheses. */
function argumentsIn(text: string): string[] {
  const all: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if ('(['.includes(text[i])) depth++;
    if (')]'.includes(text[i])) depth--;
    if (depth > 0 || text[i] !== ',') continue;
    all.push(text.slice(from, i).trim());
    from = i + 1;
  }
  return [...all, text.slice(from).trim()];
}

/** A list in brackets, as many items in a line as fit. */
export function list(before: string, items: readonly string[], after: string): string[] {
  const whole = `${before}[${items.join(', ')}]${after}`;
  if (whole.length <= mostColumns) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (line.length + item.length + 6 > mostColumns) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? `${item},` : ` ${item},`;
  }
  return [`${before}[`, ...indent([...lines, line]), `]${after}`];
}
