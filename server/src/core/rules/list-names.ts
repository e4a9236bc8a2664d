const MOST_NAMED = 5;
const LONGEST = 60;

/** A piece of the user's text as part of a message. */
export const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Some names as part of a message; the first few of many. */
export const listNames = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).map(shorten).join(", ") + (names.length > MOST_NAMED ? ", …" : "");
