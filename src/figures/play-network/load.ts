/** Loads what mounts it. In a file of its own: what that brings along would else be listed in the script of every page with a figure. */
export const loadMount = async () => (await import('./mount-play-network.ts')).mountPlayNetwork;
