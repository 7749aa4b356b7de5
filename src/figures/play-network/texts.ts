import type en from '../../../content/ui/en.json';

/** The sections of the UI texts that the playground of networks has beyond those of the other. */
export const playNetworkSections = ['playNetwork', 'initializations'] as const;

/** The texts of the playground of networks. */
export type NetworkTexts = Pick<typeof en, (typeof playNetworkSections)[number]>;
