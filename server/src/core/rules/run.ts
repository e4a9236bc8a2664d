import { findingOf } from "./finding";
import type { Finding, Report, RuleInfo } from "./rule";

/** A rule of any kind, which is asked about a subject. */
interface Asked<Subject, Context> extends RuleInfo {
  check(subject: Subject, report: (report: Report) => void, context: Context): void;
}

/** More than a person would read of one rule in one statement; what goes beyond comes up when those are mended. */
const MOST_REPORTS = 1000;

/** Collects what rules find. One that throws costs its own further findings, not the others'. */
export class RuleRun {
  readonly findings: Finding[] = [];
  #rule: RuleInfo | undefined;
  #most = 0;

  run<Subject, Context>(rules: readonly Asked<Subject, Context>[], subject: Subject, context: Context): void {
    const report = this.#report;
    for (const rule of rules) {
      this.#rule = rule;
      this.#most = this.findings.length + MOST_REPORTS;
      try {
        rule.check(subject, report, context);
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
