/** Binds what stands on both sides of it to one line: U+2060, the word joiner. */
export const joiner = '\u2060';

/**
 * A text in which a Korean particle stays on the line of the bracket, the quotation mark or the sign that it follows without a space
 * (`편향(bias)이고`, `5%는`). Browsers that keep words whole (`word-break: keep-all`) still break a line there.
 */
export const keepParticles = (text: string): string => text.replace(/([)\]’”%°])(?=[가-힣])/g, `$1${joiner}`);
