import {
  applyEdits,
  type Completion,
  complete,
  type Known,
  NOTHING_KNOWN,
  partsWithin,
  plainText,
  type Suggestion,
} from "../../server/src/core/index";

export const MARK = "‸";

/** What is offered at a place of a whole text, as the server has it. */
export function completeIn(text: string, offset: number, known: Partial<Known> = {}, isSign = false): Completion {
  const part = partsWithin(text, { start: offset, end: offset })[0];
  if (!part) return { suggestions: [], isIncomplete: false };
  const around = {
    ...NOTHING_KNOWN,
    hasOtherTables: (text.match(/CREATE\s+EXTERNAL\s+TABLE/gi) ?? []).length > 1,
    ...known,
  };
  const { suggestions, isIncomplete } = complete({ text: part.text, offset: offset - part.start, isSign }, around);
  const by = part.start;
  const moved = ({ start, end }: Suggestion["span"]) => ({ start: start + by, end: end + by });
  return {
    isIncomplete,
    suggestions: suggestions.map(({ insertEnd, also, ...suggestion }) => ({
      ...suggestion,
      span: moved(suggestion.span),
      ...(insertEnd !== undefined && { insertEnd: insertEnd + by }),
      ...(also && { also: also.map((edit) => ({ ...edit, span: moved(edit.span) })) }),
    })),
  };
}

/** The text with a suggestion in it, as a client without snippets writes it. */
export const accepted = (text: string, { span, insert, also = [] }: Suggestion): string =>
  applyEdits(text, [{ span, newText: plainText(insert) }, ...also]);
