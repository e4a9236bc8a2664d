import * as l10n from "@vscode/l10n";
import { type Defect, type DefectKind, roleArnDefect } from "../arn/defect";
import { repairRoleArn } from "../arn/repair";
import { literalSpan } from "../syntax/tree";
import type { TextValue } from "../table/model";
import { replace, type TextEdit } from "../text/edit";
import { spanOf } from "../text/span";
import type { Fix, Report, Rule, RuleContext, RuleInfo } from "./rule";

/** A defect in the text that has it. */
export interface FoundDefect extends Defect {
  readonly value: string;
  /** The accounts of all well-formed role ARNs in the text. */
  readonly accounts: readonly string[];
  /** Replaces the whole value. */
  rewrite(newValue: string): TextEdit[];
  /** Replaces the broken part. */
  mend(newText: string): TextEdit[];
}

type Wording = Omit<Report, "at">;

interface RoleArnRule<Kind extends DefectKind> extends RuleInfo {
  /** What to say of each kind of defect that is the rule's. */
  readonly words: Readonly<Record<Kind, (defect: FoundDefect) => Wording>>;
}

/** A rule about some of the defects of a role ARN. The worst one of a value is reported, so one rule at most speaks. */
export function defineRoleArnRule<Kind extends DefectKind>({ words, ...info }: RoleArnRule<Kind>): Rule {
  const wordOf: Partial<Record<DefectKind, (defect: FoundDefect) => Wording>> = words;
  return {
    ...info,
    about: "roleDefect",
    check({ role }, report, context) {
      const defect = role?.value && roleArnDefect(role.value.value);
      if (!defect || !wordOf[defect.kind]) return;
      const found = isReadable(role.value, context) ? findDefect(role.value, defect, context) : undefined;
      const word = found && wordOf[found.defect.kind];
      if (word) report({ at: found.at, ...word(found.defect) });
    },
  };
}

/** With the account from elsewhere in the ARN, else with the only one in the text, else with a hole for it. */
export function repaired({ value, accounts, rewrite }: FoundDefect): Fix[] {
  const repair = repairRoleArn(value, accounts);
  if (!repair) return [];
  return [{ title: l10n.t("Replace with {0}", repair.text), safe: repair.meaningKept, edits: rewrite(repair.text) }];
}

const FURTHER_LITERAL = /^\s*(['"])[^'"\n]*\1\s*[,)]/;
const LONGEST_FURTHER = 500;

/**
 * Whether the literal holds the value and nothing else. After a forgotten quote there may be more in it than was
 * meant, before a further literal less, and without quotes anything: the parser has spoken of those.
 */
function isReadable({ value, literal: { quoted, end }, span }: TextValue, { text }: RuleContext): boolean {
  if (!quoted) return value.includes(":");
  return end > span.end && !FURTHER_LITERAL.test(text.slice(end, end + LONGEST_FURTHER));
}

function findDefect({ value, literal, span }: TextValue, defect: Defect, context: RuleContext) {
  const at = literalSpan(literal, defect.at.start, defect.at.end);
  const found: FoundDefect = {
    ...defect,
    value,
    get accounts() {
      return context.accounts;
    },
    rewrite: (newValue) => [replace(span, newValue)],
    mend: (newText) => [replace(at, newText)],
  };
  return { defect: found, at: value === "" ? spanOf(literal.start, literal.end) : at };
}
