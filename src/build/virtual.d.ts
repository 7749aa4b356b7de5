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

declare module 'virtual:embed-styles' {
  const styles: Readonly<Record<string, () => Promise<{ default: string }>>>;
  export default styles;
}

declare module 'virtual:embed-styles/figures' {
  const style: string;
  export default style;
}

declare module 'virtual:embed-parts' {
  const parts: import('./embed-parts.ts').EmbedParts;
  export default parts;
}

declare module 'virtual:embed-loader' {
  const script: string;
  export default script;
}
