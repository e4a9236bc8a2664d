/** Ends of lines, and what turns the direction of writing. */
const DISTURBING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** Lines that stay comments whatever a name or a path holds. */
export const comment = (lines: readonly string[], marker: string): string =>
  lines.map((line) => `${`${marker} ${line.replace(DISTURBING, " ")}`.trimEnd()}\n`).join("");
