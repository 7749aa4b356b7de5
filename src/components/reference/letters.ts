/**
 * Letters of a formula as plain markup, `a_1`, `δ^{(10)}` or `∂L/∂b`: for heads of tables, which have to have text of their own, and a
 * formula as KaTeX sets it counts as none.
 */
export const letters = (text: string): string =>
  text.replace(/([_^])(?:\{([^}]*)\}|(\w))|\p{L}/gu, (all, mark?: string, group?: string, single?: string) => {
    if (mark === undefined) return `<var>${all}</var>`;
    const tag = mark === '_' ? 'sub' : 'sup';
    return `<${tag}>${group ?? single}</${tag}>`;
  });
