import { type Code, readDirectives, SUPPRESSION } from "../suppress/directive";
import { Lexer } from "../syntax/lexer";
import { touches } from "../text/span";

/** The codes of rules that the comments of a text name. */
export const codesOfRules = (text: string): readonly Code[] =>
  text.includes(SUPPRESSION) ? readDirectives(new Lexer(text)).flatMap(({ codes }) => codes) : [];

/** The one at a place. */
export const codeOfRuleAt = (text: string, offset: number): Code | undefined =>
  codesOfRules(text).find(({ at }) => touches(at, offset));
