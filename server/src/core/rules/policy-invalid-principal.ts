import * as l10n from "@vscode/l10n";
import { IDENTITY_FORMS } from "../arn/identity";
import { renaming } from "../ram-policy/edit";
import { PRINCIPAL_KINDS } from "../ram-policy/grammar";
import type { PrincipalEntry } from "../ram-policy/model";
import { principalDefect } from "../ram-policy/principal";
import { nearest } from "../text/nearest";
import { definePolicyRule } from "./policy-rule";
import type { Report } from "./rule";
import { RAM_PAGES } from "./sources";

export const policyInvalidPrincipal = definePolicyRule({
  code: "policy-invalid-principal",
  severity: "error",
  summary: () => l10n.t("A principal is a RAM identity, a service or an identity provider, each in its form."),
  source: RAM_PAGES.trust,
  check({ statements }, report) {
    for (const entry of statements.flatMap(({ principals }) => principals)) {
      if (isKnown(entry.kind)) reportValues(entry, report);
      else reportKind(entry, report);
    }
  },
});

const isKnown = (kind: string): boolean => PRINCIPAL_KINDS.some((known) => known === kind);

function reportKind({ kind, property }: PrincipalEntry, report: (report: Report) => void): void {
  const meant = nearest(kind, PRINCIPAL_KINDS);
  const message = l10n.t("Unknown kind of principal: {0}; there are {1}", kind, PRINCIPAL_KINDS.join(", "));
  const title = l10n.t("Replace with {0}", meant ?? "");
  const fixes = meant === undefined ? [] : [{ title, safe: true, edits: [renaming(property, meant)] }];
  report({ at: property.keySpan, message, fixes });
}

function reportValues({ kind, values }: PrincipalEntry, report: (report: Report) => void): void {
  for (const { value, span } of values) {
    const defect = principalDefect(kind, value);
    if (defect === "wildcard") {
      report({ at: span, severity: "warning", message: l10n.t("Whom * lets in is not documented: name who may") });
    } else if (defect === "domain") {
      const message = l10n.t("The names of services end in {0}, this one does not", ".aliyuncs.com");
      report({ at: span, severity: "warning", message });
    } else if (defect === "service") {
      const forms = ["<service>.aliyuncs.com", "<uid>@<service>.aliyuncs.com"].join(l10n.t(" or "));
      report({ at: span, message: l10n.t("{0} is no service: write {1}", value, forms) });
    } else if (defect === "identity") {
      report({ at: span, message: l10n.t("{0} is no RAM identity: write {1}", value, IDENTITY_FORMS) });
    }
  }
}
