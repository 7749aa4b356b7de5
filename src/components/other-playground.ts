/*
 * There is a playground for surfaces and one for networks. A link to one that says something of the other goes on to that.
 */

/** The path of the other playground from the page that shows networks, or the one that does not, if its fragment belongs there; null where it does not. */
export function otherPlayground(fragment: string, networks: boolean): string | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!fields.has('surface')) return null;
  const isNetwork = fields.get('surface') === 'network';
  if (isNetwork === networks) return null;
  return networks ? '../' : 'network/';
}

/** Leaves for the other playground where the page's fragment belongs there, now or after a link has been followed. */
export function leaveForOther(networks: boolean): void {
  const leave = () => {
    const path = otherPlayground(location.hash, networks);
    if (path !== null) location.replace(new URL(path + location.hash, location.href));
  };
  leave();
  addEventListener('hashchange', leave);
}
