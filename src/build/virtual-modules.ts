/**
 * What makes a Vite plugin of modules that are made when they are asked for: `entry` exports a map from each of `names` to a loader of
 * `entry/name`, whose code `make` returns; nothing for a name it does not know.
 */
export const virtualModules = (
  entry: string,
  names: () => readonly string[],
  make: (name: string) => string | undefined,
) => {
  const prefix = `${entry}/`;
  return {
    resolveId: (id: string) => (id === entry || id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id: string) {
      if (id.startsWith(`\0${prefix}`)) return make(id.slice(prefix.length + 1));
      if (id !== `\0${entry}`) return undefined;
      const loaders = names().map((name) => `${JSON.stringify(name)}: () => import('${prefix}${name}')`);
      return `export default { ${loaders.join(', ')} };`;
    },
  };
};
