/**
 * Where a page breaks its line between a closing bracket, a quotation mark or a sign and the Hangul that follows it without a space. Runs in
 * the page.
 */
export function partedParticles(): string[] {
  document.documentElement.dataset.whole = '';
  const closing = /[)\]’”%°]\u2060?$/;
  const parted: string[] = [];
  const boxOf = (node: Text, at: number) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return Array.from(range.getClientRects()).at(-1);
  };
  const blockOf = (node: Node) => {
    let one = node.parentElement!;
    while (getComputedStyle(one).display.startsWith('inline')) one = one.parentElement!;
    return one;
  };
  const check = (before: Text, end: number, after: Text, start: number) => {
    const [one, other] = [boxOf(before, end), boxOf(after, start)];
    if (!one?.width || !other?.width || other.top < one.bottom - 2 || other.left > one.left) return;
    parted.push(`${before.data.slice(Math.max(0, end - 12), end + 1)} / ${after.data.slice(start, start + 6)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let before: Text | undefined;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (node.data === '' || node.parentElement!.closest('script, style, template, noscript, math')) continue;
    const starts = /^\u2060?[가-힣]/.test(node.data);
    if (starts && before && closing.test(before.data) && blockOf(before) === blockOf(node))
      check(before, before.data.search(closing), node, node.data.search(/[가-힣]/));
    for (const { 0: found, index } of node.data.matchAll(/[)\]’”%°]\u2060?(?=[가-힣])/g))
      check(node, index, node, index + found.length);
    before = node;
  }
  return parted;
}
