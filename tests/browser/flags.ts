/*
 * What Chromium is not to do while it is tested, beside what it says to nobody (`quietFlags`). None of this is part of a page.
 */

/** Parts of Chromium that Playwright switches off itself: of several lists Chromium takes the last, so ours has to repeat its list. */
const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * Every test opens a window, and every window would load two pages of its own behind its address bar and keep a process ready for a page to
 * come: a fifth of all that the processor does in these tests.
 */
const wasteful = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];

/** Keeps a window to the page that a test opens. */
export const leanFlags: readonly string[] = [`--disable-features=${[...byPlaywright, ...wasteful].join()}`];

/** Landscapes in space without smoothed edges: the processor paints them here, and each pixel four times else. For all but kept pictures. */
export const plainEdges: readonly string[] = ['--webgl-antialiasing-mode=none'];
