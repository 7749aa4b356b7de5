declare module 'virtual:update-rules' {
  type TypesetLine = import('../figures/state/model.ts').TypesetLine;
  const updateRules: Readonly<
    Record<string, () => Promise<{ default: Readonly<Record<string, Readonly<Record<string, TypesetLine>>>> }>>
  >;
  export default updateRules;
}

declare module 'virtual:words' {
  const words: Readonly<
    Record<string, () => Promise<{ default: Partial<import('../figures/state/texts.ts').FigureTexts> }>>
  >;
  export default words;
}

declare module 'virtual:codec' {
  type Codec = typeof import('../figures/live/codec.ts');
  export const completeExperiment: Codec['completeExperiment'];
  export const encodeExperiment: Codec['encodeExperiment'];
  export const linkedExperiment: Codec['linkedExperiment'];
}

declare module 'virtual:embed-script' {
  const script: string;
  export default script;
}

declare module 'virtual:embed-reader' {
  const script: string;
  export default script;
}

declare module 'virtual:embed-networks' {
  const script: string;
  export default script;
}

declare module 'virtual:embed-space' {
  const script: string;
  export default script;
}
