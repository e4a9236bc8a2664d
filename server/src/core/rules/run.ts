import { findingOf } from "./finding";
import type { Finding, Report, RuleInfo } from "./rule";

/** More than a person would read of one rule in one statement; what goes beyond comes up when those are mended. */
const MOST_REPORTS = 1000;

/** Collects what rules find. One that throws costs its own further findings, not the others'. */
export class RuleRun<Rule extends RuleInfo> {
  readonly findings: Finding[] = [];
  #rule: Rule | undefined;
  #most = 0;

  /** `check` has a rule report what it finds. */
  constructor(private readonly check: (rule: Rule, report: (report: Report) => void) => void) {}

  run(rules: readonly Rule[]): void {
    for (const rule of rules) {
      this.#rule = rule;
      this.#most = this.findings.length + MOST_REPORTS;
      try {
        this.check(rule, this.#report);
      } catch {
        // What it reported before stands.
      }
    }
  }

  readonly #report = (report: Report): void => {
    if (this.findings.length >= this.#most) throw new Error("enough");
    this.findings.push(findingOf(this.#rule!, report));
  };
}
