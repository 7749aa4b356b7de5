import { type LossKind, losses, type TargetKind } from '../../core/losses/index.ts';
import type { Texts } from '../../i18n/texts.ts';

/** Losses that answer the same kind of question. */
export interface LossGroup {
  /** Heading's id on the page. */
  readonly id: string;
  /** Key of its name in the UI texts (section `reference`). */
  readonly title: keyof Texts['reference'] & `group${string}`;
  readonly losses: readonly LossKind[];
}

const group = (id: string, title: LossGroup['title'], ...targets: readonly TargetKind[]): LossGroup => ({
  id,
  title,
  losses: losses.filter(({ target }) => targets.includes(target)),
});

/** All losses, by what the truth looks like. */
export const lossGroups: readonly LossGroup[] = [
  group('numbers', 'groupNumbers', 'number', 'positive', 'count'),
  group('two-classes', 'groupTwo', 'label', 'sign'),
  group('several-classes', 'groupSeveral', 'distribution', 'class'),
];
