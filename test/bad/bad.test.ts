import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, check, type Finding } from "../../server/src/core/index";
import { OF_FORMS } from "./forms";
import { type Defect, type Proof, readMarked } from "./marked";
import { OF_OTHER_STORES } from "./other-stores";
import { OF_STATEMENTS } from "./statements";
import { OF_TABLESTORE } from "./tablestore";
import { OF_THE_VENDOR } from "./vendor-samples";

/* The documented mistakes. What must be found, and where, was written down from the documentation, not from what is found. */
const GROUPS: Readonly<Record<string, readonly Defect[]>> = {
  Tablestore: OF_TABLESTORE,
  "other stores": OF_OTHER_STORES,
  "other statements": OF_STATEMENTS,
  "forms of other languages": OF_FORMS,
  "the vendor's own samples": OF_THE_VENDOR,
};

const brief = (findings: readonly Pick<Finding, "code" | "at">[]): string[] =>
  findings.map(({ code, at }) => `${at.start}-${at.end} ${code}`);

/** Whether a severity claims no more than is known. */
const MAY_BE: Readonly<Record<Proof, (severity: Finding["severity"]) => boolean>> = {
  grammar: (severity) => severity === "error",
  documented: () => true,
  inferred: (severity) => severity !== "error",
};

for (const [group, defects] of Object.entries(GROUPS)) {
  describe(`finds once what is wrong, where it is: ${group}`, () => {
    for (const { name, proof, sql: marked } of defects) {
      it(name, () => {
        const { sql, expected } = readMarked(marked);
        const findings = check(sql);
        assert.ok(expected.length > 0);
        assert.deepEqual(brief(findings), brief(expected));
        const isToFillIn = ({ code, at }: Finding): boolean => code === "role-arn-placeholder" || sql[at.start] === "<";
        const ofDefect = findings.filter((finding) => !isToFillIn(finding));
        for (const { severity, code } of ofDefect) assert.ok(MAY_BE[proof](severity), `${code}: ${severity}`);
        for (const finding of findings) assertSafe(sql, finding, findings);
      });
    }
  });
}

/** A safe fix takes its finding away, and brings none. */
function assertSafe(sql: string, { code, fixes }: Finding, before: readonly Finding[]): void {
  const others = before.map((finding) => finding.code);
  others.splice(others.indexOf(code), 1);
  for (const { safe, edits } of fixes) {
    if (safe) assert.deepEqual(codesOf(check(applyEdits(sql, edits))), others.sort());
  }
}

const codesOf = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code).sort();
