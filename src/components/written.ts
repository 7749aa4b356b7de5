const widest = 90;
const plainName = /^[A-Za-z_$][\w$]*$/;

/**
 * The properties of an object as they are written in TypeScript, without the braces around them: what fits on a line on one, the rest
 * indented by two spaces. Values are what JSON knows.
 */
export const written = (properties: object): string => propertiesOf(properties, '').join('\n');

const propertiesOf = (value: object, indent: string): string[] =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${indent}${plainName.test(name) ? name : `'${name}'`}: ${literal(one, indent)},`);

function literal(value: unknown, indent: string): string {
  const short = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + short.length <= widest) return short;
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList ? value.map((one) => `${deeper}${literal(one, deeper)},`) : propertiesOf(value, deeper);
  return [isList ? '[' : '{', ...parts, `${indent}${isList ? ']' : '}'}`].join('\n');
}

function onOneLine(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = propertiesOf(value, '').map((line) => line.replace(/,$/, ''));
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
