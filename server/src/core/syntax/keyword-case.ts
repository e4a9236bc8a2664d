/** Writes keywords in the case of a sample: capitals, but where all of it is in small letters. */
export const caseOf = (sample: string): ((word: string) => string) =>
  /[a-z]/.test(sample) && !/[A-Z]/.test(sample) ? (word) => word.toLowerCase() : (word) => word;

/** A word in the case of what is written in its place. */
export const inCaseOf = (written: string, word: string): string => caseOf(written)(word);

/** In the case of the keyword at a place. */
export const caseAt = (text: string, offset: number): ((word: string) => string) =>
  caseOf(/^[a-z]*/i.exec(text.slice(offset, offset + LONGEST_KEYWORD))![0]);

/** In the case of the keyword before a place. */
export const caseBefore = (text: string, offset: number): ((word: string) => string) =>
  caseOf(/[a-z]*\s*$/i.exec(text.slice(Math.max(0, offset - LONGEST_KEYWORD), offset))![0]);

const LONGEST_KEYWORD = 20;
