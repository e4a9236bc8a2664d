import { type Code, readDirective } from "../suppress/directive";
import { SUPPRESSION } from "../suppress/index";
import { Lexer } from "../syntax/lexer";
import { isComment, piecesOf } from "../syntax/pieces";
import { touches } from "../text/span";

/** The codes of rules that the comments of a text name. */
export function codesOfRules(text: string): Code[] {
  if (!text.includes(SUPPRESSION)) return [];
  const comments = [...piecesOf(new Lexer(text))].filter(isComment);
  return comments.flatMap((comment) => readDirective(comment, text)?.codes ?? []);
}

/** The one at a place. */
export const codeOfRuleAt = (text: string, offset: number): Code | undefined =>
  codesOfRules(text).find(({ at }) => touches(at, offset));
