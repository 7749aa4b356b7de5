/** A number (or word) that a lesson prints, computed by the core when the site is built. */
export interface Claim {
  readonly value: number | string;
  /** Digits after the decimal point; without it, as many as the value needs, up to four significant ones. */
  readonly digits?: number;
  /** What the text claims of the value, for the tests to check. */
  readonly holds?: () => boolean;
}
