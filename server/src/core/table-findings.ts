import { TABLE_RULES } from "./rules/index";
import type { Finding, Rule, RuleContext } from "./rules/rule";
import { RuleRun } from "./rules/run";
import type { ExternalTable } from "./table/model";
import { BITS, subjectsOf } from "./table/subject";

const UNKNOWN: readonly string[] = [];

/** Notes whether a rule asked for the accounts. */
class Context implements RuleContext {
  accountsMattered = false;
  readonly #accounts: readonly string[];

  constructor(
    readonly text: string,
    accounts: readonly string[],
  ) {
    this.#accounts = accounts;
  }

  get accounts(): readonly string[] {
    this.accountsMattered = true;
    return this.#accounts;
  }
}

const RULES_OF = new Map<number, readonly Rule[]>();

/** The rules that can say anything of a table. Few tables differ in what they have, so the lists are kept. */
function rulesFor(table: ExternalTable): readonly Rule[] {
  const subjects = subjectsOf(table);
  let rules = RULES_OF.get(subjects);
  if (!rules) {
    rules = TABLE_RULES.filter(({ about }) => (subjects & BITS[about]) !== 0);
    RULES_OF.set(subjects, rules);
  }
  return rules;
}

/** What the rules find in tables, and whether that depends on the accounts; without them it then means nothing. */
export function findingsOfTables(
  tables: readonly ExternalTable[],
  text: string,
  accounts = UNKNOWN,
): { readonly findings: readonly Finding[]; readonly accountsMattered: boolean } {
  const context = new Context(text, accounts);
  const run = new RuleRun();
  for (const table of tables) run.run(rulesFor(table), table, context);
  return { findings: run.findings, accountsMattered: context.accountsMattered };
}
