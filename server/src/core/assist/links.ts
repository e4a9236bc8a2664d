import * as l10n from "@vscode/l10n";
import { canonicalRoleName, isWellFormed, parseRoleArn } from "../arn/role";
import { roleConsole } from "../catalog/console";
import { FILE_FORMATS } from "../catalog/index";
import { RULES } from "../rules/index";
import type { ExternalTable, Property } from "../table/model";
import type { Span } from "../text/span";
import { markedPassages } from "./passage";
import { codesOfRules } from "./suppression";

/** A place that leads to a page, or to the page of a rule. */
export interface Link {
  readonly at: Span;
  readonly to: { readonly page: string } | { readonly rule: string };
  /** What following it does. */
  readonly title: string;
}

/** The links of a part of a text. */
export function linksIn(text: string): readonly Link[] {
  const tables = markedPassages(text).flatMap((passage) => passage.tables);
  return [...codesOfRules(text).flatMap(ruleLink), ...tables.flatMap(tableLinks)];
}

const ruleLink = ({ pattern, at }: { pattern: string; at: Span }): Link[] =>
  RULES.has(pattern) ? [{ at, to: { rule: pattern }, title: l10n.t("Open the page of {0}", pattern) }] : [];

function tableLinks({ handler, serdeClass, format, role }: ExternalTable): Link[] {
  const serde = FILE_FORMATS.find((record) => record.serdeClass === serdeClass?.value);
  return [
    ...(handler?.record ? [documentation(handler.span, handler.record)] : []),
    ...(serdeClass && serde ? [documentation(serdeClass.span, format?.record ?? serde)] : []),
    ...(format?.record ? [documentation(format.span, format.record)] : []),
    ...(role ? roleLink(role) : []),
  ];
}

const documentation = (at: Span, { title, page }: { title: string; page: string }): Link => ({
  at,
  to: { page },
  title: l10n.t("Open the documentation of {0}", title),
});

/** Only of a role that is known to its last letter. The console shows the role of the account that is signed in there. */
function roleLink({ value }: Property): Link[] {
  const arn = value && parseRoleArn(value.value);
  if (!arn || !isWellFormed(arn)) return [];
  const name = canonicalRoleName(arn.roleName);
  const title = l10n.t("Open the role {0} in the RAM console, signed in to the account {1}", name, arn.account);
  return [{ at: value.span, to: { page: roleConsole(name) }, title }];
}
