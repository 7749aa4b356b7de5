/** The kind that an embed page shows unless its query says another. */
export const usualKind = 'descent';
