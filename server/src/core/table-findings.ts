import { TABLE_RULES } from "./rules/index";
import type { Finding, Rule, RuleContext } from "./rules/rule";
import { RuleRun } from "./rules/run";
import type { ExternalTable } from "./table/model";

const UNKNOWN: readonly string[] = [];

/** What the rules find in tables, and whether that depends on the accounts; without them it then means nothing. */
export function findingsOfTables(
  tables: readonly ExternalTable[],
  text: string,
  accounts = UNKNOWN,
): { readonly findings: readonly Finding[]; readonly accountsMattered: boolean } {
  let accountsMattered = false;
  const context: RuleContext = {
    text,
    get accounts() {
      accountsMattered = true;
      return accounts;
    },
  };
  const findings = tables.flatMap((table) => {
    const run = new RuleRun<Rule>((rule, report) => rule.check(table, report, context));
    run.run(TABLE_RULES);
    return run.findings;
  });
  return { findings, accountsMattered };
}
