import { type ActivationKind, activations, softmaxKind } from '../../../core/activations/index.ts';

/** An activation that has a page: that of a single neuron, or softmax, which looks at a row. */
export type PagedActivation = ActivationKind | typeof softmaxKind;

/** All of them, in teaching order. */
export const pagedActivations: readonly PagedActivation[] = [...activations, softmaxKind];

/** Whether it makes one number of one, as all but softmax do. */
export const isOfOneNumber = (kind: PagedActivation): kind is ActivationKind => 'make' in kind;
