import { indexVersion, type SearchEntry, type SearchIndex } from './entries.ts';

/** An index as it travels: of its entries, each field by itself, which is a twentieth less once it is compressed. */
export interface IndexInColumns extends Omit<SearchIndex, 'entries'> {
  readonly columns: { readonly [Field in keyof Required<SearchEntry>]: readonly SearchEntry[Field][] };
}

const fields = ['kind', 'page', 'id', 'title', 'also', 'text', 'code', 'points'] as const;

/** An index as it travels. */
export const toColumns = ({ entries, ...index }: SearchIndex): IndexInColumns => ({
  ...index,
  columns: Object.fromEntries(
    fields.map((field) => [field, entries.map((entry) => entry[field])]),
  ) as unknown as IndexInColumns['columns'],
});

/** An index that has arrived. Throws where it is none that this script reads. */
export function fromColumns({ columns, ...index }: IndexInColumns): SearchIndex {
  if (index.version !== indexVersion) throw new Error(`The search index has version ${index.version}`);
  return {
    ...index,
    entries: columns.id.map((_, i): SearchEntry => {
      const { points, ...entry } = Object.fromEntries(fields.map((field) => [field, columns[field][i]]));
      return { ...entry, ...(points && { points }) } as SearchEntry;
    }),
  };
}
