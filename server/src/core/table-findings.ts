import { TABLE_RULES } from "./rules/index";
import type { Finding, Rule, RuleContext } from "./rules/rule";
import { RuleRun } from "./rules/run";
import type { ExternalTable } from "./table/model";

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

/** What the rules find in tables, and whether that depends on the accounts; without them it then means nothing. */
export function findingsOfTables(
  tables: readonly ExternalTable[],
  text: string,
  accounts = UNKNOWN,
): { readonly findings: readonly Finding[]; readonly accountsMattered: boolean } {
  const context = new Context(text, accounts);
  let table: ExternalTable;
  const run = new RuleRun<Rule>((rule, report) => rule.check(table, report, context));
  for (table of tables) run.run(TABLE_RULES);
  return { findings: run.findings, accountsMattered: context.accountsMattered };
}
