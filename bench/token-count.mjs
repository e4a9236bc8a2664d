/** How many tokens Extable reads of a text: literals that are never closed end with their lines. */
import { Lexer } from "../server/src/core/syntax/lexer";
import { scan } from "../server/src/core/syntax/scanner";

export const tokenCount = (text) => scan(new Lexer(text), { start: 0, end: text.length }).length;
