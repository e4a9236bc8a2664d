import { nearest } from "../text/nearest";
import { STATEMENT_STARTERS } from "./keywords";

const VERBS = ["ALTER", "LOAD", "UNLOAD"] as const;

/** The verb that a statement's first word, in upper case, may be a misspelling of. */
export const verbMeant = (word: string): (typeof VERBS)[number] | undefined =>
  STATEMENT_STARTERS.has(word) ? undefined : (nearest(word, VERBS) as (typeof VERBS)[number] | undefined);
