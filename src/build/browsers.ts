/**
 * The oldest browsers that the site is built for, as the README names them; Samsung Internet 22 is Chrome 111. Colours for light and dark and
 * whatever else of a style sheet they do not know is written so that they do.
 */
export const oldestBrowsers = ['safari16.4', 'chrome111', 'firefox121'];
