/** A text that can be read in parts; a string is one. */
export interface TextSource {
  readonly length: number;
  slice(start: number, end: number): string;
  toString(): string;
}
