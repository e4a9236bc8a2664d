import { HUDI_INPUT_FORMAT, HUDI_OUTPUT_FORMAT } from "../../catalog/index";
import { codeStart } from "../../syntax/leading";
import { hasMark, mayBeExternal } from "../../table/may-be-ours";
import { clauseSuggestions } from "./clauses";
import { type Draft, draftAt } from "./draft";
import { flagSuggestions, followingSuggestions } from "./flags";
import { isForeign } from "./foreign";
import { fileClassSuggestions, formatSuggestions, handlerSuggestions, serdeSuggestions } from "./handlers";
import { keySuggestions } from "./keys";
import { locationSuggestions } from "./location";
import { type Completion, type Known, NOTHING, type Suggestion } from "./model";
import { ruleCodes } from "./rule-codes";
import { siteOf } from "./site";
import { startAt } from "./start";
import { statementSuggestions } from "./statements";
import { typeSuggestions } from "./types";
import { valueCompletion } from "./values";
import { writingOf } from "./writing";

/** A place in a part of a text, from behind a `;` to the next one. */
export interface Question {
  readonly text: string;
  readonly offset: number;
  /** Whether only a sign was typed that belongs inside of a statement: where one begins nothing pops up then. */
  readonly isSign: boolean;
}

/** What may be written at a place. Never throws, whatever the text. */
export function complete(question: Question, around: Known): Completion {
  const { text, offset } = question;
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const line = text.slice(lineStart, offset);
  const codes = line.includes("extable-") ? ruleCodes(line, lineStart) : undefined;
  if (codes) return whole(codes);
  const begun = beginning(question, around);
  if (begun.length > 0) return whole(begun);
  if (!mayBeExternal(text)) return NOTHING;
  const draft = draftAt(text, offset, around);
  return draft && !isForeign(draft, around) ? within(draft, around) : NOTHING;
}

const whole = (suggestions: readonly Suggestion[]): Completion => ({ suggestions, isIncomplete: false });

/**
 * Whole statements where one begins: those that create a table once CREATE or EXTERNAL is begun, since before that it may
 * become anything, and in a text that is not of MaxCompute that will not do.
 */
function beginning({ text, offset, isSign }: Question, around: Known): readonly Suggestion[] {
  if (isSign && !/^\s*SET\s/i.test(text.slice(codeStart(text)))) return [];
  const start = startAt(text, offset);
  if (!start) return [];
  const isAmongOurs = start.words === "" || !start.words.match(/^(?:CR|EX)/i) ? around.isOurs : true;
  const statements = isAmongOurs ? statementSuggestions(start) : [];
  return around.isOurs
    ? [...statements, ...followingSuggestions(start, around), ...flagSuggestions(start)]
    : [...statements, ...ownFlags(start)];
}

/** The flags of MaxCompute are told by what they begin with. */
const ownFlags = (start: NonNullable<ReturnType<typeof startAt>>): readonly Suggestion[] =>
  hasMark(start.words) ? flagSuggestions(start) : [];

function within(draft: Draft, around: Known): Completion {
  const site = siteOf(draft);
  const writing = writingOf(draft, around);
  switch (site?.kind) {
    case "handler":
      return whole(handlerSuggestions(writing, site.slot));
    case "serde":
      return whole(serdeSuggestions(writing, site.slot));
    case "input-format":
      return whole(fileClassSuggestions(HUDI_INPUT_FORMAT, site.slot));
    case "output-format":
      return whole(fileClassSuggestions(HUDI_OUTPUT_FORMAT, site.slot));
    case "format":
      return whole(formatSuggestions(writing, site.word));
    case "location":
      return { suggestions: locationSuggestions(writing, site.slot), isIncomplete: true };
    case "key":
      return whole(keySuggestions(writing, site));
    case "value":
      return valueCompletion(writing, site);
    case "type":
      return whole(typeSuggestions(writing, site.word));
    case "clause":
      return whole(clauseSuggestions(writing, site.words));
    default:
      return NOTHING;
  }
}
