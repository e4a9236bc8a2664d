import * as l10n from "@vscode/l10n";
import { type ParseErrorCode, printParseErrorCode } from "jsonc-parser";

/** What JSON is not as it should be, in words; by the names that the parser has for it. */
const WORDS: Readonly<Record<string, () => string>> = {
  InvalidSymbol: () => l10n.t("invalid symbol"),
  InvalidNumberFormat: () => l10n.t("invalid number format"),
  PropertyNameExpected: () => l10n.t("property name expected"),
  ValueExpected: () => l10n.t("value expected"),
  ColonExpected: () => l10n.t("colon expected"),
  CommaExpected: () => l10n.t("comma expected"),
  CloseBraceExpected: () => l10n.t("close brace expected"),
  CloseBracketExpected: () => l10n.t("close bracket expected"),
  EndOfFileExpected: () => l10n.t("end of file expected"),
  InvalidCommentToken: () => l10n.t("invalid comment token"),
  UnexpectedEndOfComment: () => l10n.t("unexpected end of comment"),
  UnexpectedEndOfString: () => l10n.t("unexpected end of string"),
  UnexpectedEndOfNumber: () => l10n.t("unexpected end of number"),
  InvalidUnicode: () => l10n.t("invalid unicode"),
  InvalidEscapeCharacter: () => l10n.t("invalid escape character"),
  InvalidCharacter: () => l10n.t("invalid character"),
};

export function sayJsonError(code: ParseErrorCode): string {
  const name = printParseErrorCode(code);
  return WORDS[name]?.() ?? name;
}
