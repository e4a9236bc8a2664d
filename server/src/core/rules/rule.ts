import type { ExternalTable } from "../table/model";
import type { Subject, Subjects } from "../table/subject";
import type { TextEdit } from "../text/edit";
import type { Span } from "../text/span";

/** How bad a finding is, in the words of LSP. */
export type Severity = "error" | "warning" | "information" | "hint";

/** A way to mend a finding. */
export interface Fix {
  /** What to do, as an imperative. */
  readonly title: string;
  /** Safe: the meaning is kept, so that fix-all may use it. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** What a rule has to say of one place. */
export interface Report {
  readonly at: Span;
  /** What is wrong, in a sentence without a full stop. The page says why it matters, the fix what to do. */
  readonly message: string;
  /** The preferred one first. */
  readonly fixes?: readonly Fix[];
  /** Other places that the message speaks of; `file` is another one that was given along with this text. */
  readonly related?: readonly { readonly at: Span; readonly message: string; readonly file?: string }[];
  readonly tags?: readonly ("unnecessary" | "deprecated")[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** A report with the rule that it is from. */
export interface Finding extends Report {
  readonly code: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

/** What a rule may know beside its table. */
export interface RuleContext {
  readonly text: string;
  /**
   * The account ids of all well-formed role ARNs in the text; of more than two, that there are several. A rule that reads
   * them is asked again when there are others, so it does that only where it needs them.
   */
  readonly accounts: readonly string[];
}

/** What every rule has: its name is also its file's, its page's, its setting's and its suppression's. */
export interface RuleInfo {
  readonly code: string;
  readonly severity: Severity;
  /** What holds where the rule is silent, in one sentence; a function, since a rule is made before it is known whose language is spoken. */
  readonly summary: () => string;
  /** The page that proves the rule. */
  readonly source: string;
  /** Whether it also finds what only shows beside other files. */
  readonly acrossFiles?: true;
  /** Whether only a script is to keep to it: a page shows parts of statements, ends them with a block, and leaves its readers something to fill in. */
  readonly onlyInScripts?: true;
  /** Whether a page need not keep to it between the brackets of a syntax description, where words may stand for SQL. */
  readonly onlyOutsideBrackets?: true;
  /** Whether it finds such brackets; its fix takes them away. */
  readonly findsBrackets?: true;
}

/** A rule about one external table. It sees no other rule and no token. */
export interface Rule extends RuleInfo {
  /** What a table must have that the rule can say anything of it. */
  readonly about: Subject;
  check(table: ExternalTable, report: (report: Report) => void, context: RuleContext): void;
}

interface RuleAbout<About extends Subject> extends Rule {
  readonly about: About;
  check(table: ExternalTable & Subjects[About], report: (report: Report) => void, context: RuleContext): void;
}

/** `check` is given what the rule is about as being there. */
export const defineRule = <About extends Subject>(rule: RuleAbout<About>): Rule => rule;
