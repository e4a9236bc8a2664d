import type { Problem } from "../syntax/problem";
import type { Statement } from "../syntax/tree";
import type { TextEdit } from "../text/edit";
import { maskUris } from "../text/secret";
import type { Finding } from "./rule";
import { syntaxClauseDuplicate } from "./syntax-clause-duplicate";
import { syntaxClauseOrder } from "./syntax-clause-order";
import { syntaxCommaExtra } from "./syntax-comma-extra";
import { syntaxCommaMissing } from "./syntax-comma-missing";
import { syntaxComment } from "./syntax-comment";
import { syntaxCommentUnclosed } from "./syntax-comment-unclosed";
import { syntaxCopiedAlong } from "./syntax-copied-along";
import { syntaxCreateOrReplace } from "./syntax-create-or-replace";
import { syntaxDropExternal } from "./syntax-drop-external";
import { syntaxEquals } from "./syntax-equals";
import { syntaxExternalMissing } from "./syntax-external-missing";
import { syntaxKeywordMissing } from "./syntax-keyword-missing";
import { syntaxKeywordMisspelt } from "./syntax-keyword-misspelt";
import { syntaxKeywordOrder } from "./syntax-keyword-order";
import { syntaxLiteralAdjacent } from "./syntax-literal-adjacent";
import { syntaxLookAlike } from "./syntax-look-alike";
import { syntaxName } from "./syntax-name";
import { syntaxParenthesis } from "./syntax-parenthesis";
import { syntaxPropertiesEmpty } from "./syntax-properties-empty";
import { syntaxQuoteInside } from "./syntax-quote-inside";
import { syntaxQuoteMissing } from "./syntax-quote-missing";
import { syntaxQuoteNeedless } from "./syntax-quote-needless";
import { syntaxQuoteUnclosed } from "./syntax-quote-unclosed";
import type { SyntaxRule } from "./syntax-rule";
import { syntaxSemicolonInside } from "./syntax-semicolon-inside";
import { syntaxSemicolonMissing } from "./syntax-semicolon-missing";
import { syntaxStatementLength } from "./syntax-statement-length";
import { syntaxStatementUnseparated } from "./syntax-statement-unseparated";
import { syntaxTemplateLeftover } from "./syntax-template-leftover";
import { syntaxTypeMalformed } from "./syntax-type-malformed";
import { syntaxTypeUnknown } from "./syntax-type-unknown";
import { syntaxUnexpected } from "./syntax-unexpected";
import { syntaxValueMissing } from "./syntax-value-missing";

/** One rule for each kind of problem that the parser finds; one line a rule. */
export const SYNTAX_RULES: readonly SyntaxRule[] = [
  syntaxClauseDuplicate,
  syntaxClauseOrder,
  syntaxCommaExtra,
  syntaxCommaMissing,
  syntaxComment,
  syntaxCommentUnclosed,
  syntaxCopiedAlong,
  syntaxCreateOrReplace,
  syntaxDropExternal,
  syntaxEquals,
  syntaxExternalMissing,
  syntaxKeywordMisspelt,
  syntaxKeywordMissing,
  syntaxKeywordOrder,
  syntaxLiteralAdjacent,
  syntaxLookAlike,
  syntaxName,
  syntaxParenthesis,
  syntaxPropertiesEmpty,
  syntaxQuoteInside,
  syntaxQuoteMissing,
  syntaxQuoteNeedless,
  syntaxQuoteUnclosed,
  syntaxSemicolonInside,
  syntaxSemicolonMissing,
  syntaxStatementLength,
  syntaxStatementUnseparated,
  syntaxTemplateLeftover,
  syntaxTypeMalformed,
  syntaxTypeUnknown,
  syntaxUnexpected,
  syntaxValueMissing,
];

const BY_KIND = new Map(SYNTAX_RULES.map((rule) => [rule.code.slice("syntax-".length), rule]));

/** More than a person would read of one statement. */
const MOST_FINDINGS = 1000;

/** The parser's problems with one statement, worded by their rules. */
export const syntaxFindings = (statement: Statement): Finding[] =>
  statement.problems.slice(0, MOST_FINDINGS).flatMap(findingOf);

function findingOf(problem: Problem): Finding[] {
  const rule = BY_KIND.get(problem.kind);
  if (!rule) return [];
  const found = maskUris(problem.found);
  const { message, fix, safe = true, severity = rule.severity } = rule.word({ ...problem, found });
  const hasFix = fix !== undefined && problem.edits.length > 0 && !problem.edits.some(repeatsSecret);
  return [
    {
      code: rule.code,
      severity,
      at: problem.span,
      message,
      fixes: hasFix ? [{ title: fix, safe, edits: problem.edits }] : [],
    },
  ];
}

/** Whether a clause is to be written elsewhere with an AccessKey in it. */
const repeatsSecret = ({ newText }: TextEdit): boolean => maskUris(newText) !== newText;
