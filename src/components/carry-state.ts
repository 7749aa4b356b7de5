/* A link that takes along what a figure of the page shows, once its reader has changed it: the page's address then says it. */

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-carries]')) {
  const { href } = link;
  const carry = () => {
    const own = `#${link.dataset.carries}&`;
    link.href = location.hash.startsWith(own) ? `${href}#${location.hash.slice(own.length)}` : href;
  };
  for (const type of ['pointerdown', 'focus', 'click']) link.addEventListener(type, carry);
}
