import * as l10n from "@vscode/l10n";
import { roleArnTemplate } from "../../arn/role";
import { ROLE_KEY } from "../../catalog/index";
import { insertLongForm } from "./long-form";
import type { Rewrite } from "./rewrite";

/** STORED AS has no properties: a role can only be named behind ROW FORMAT SERDE, with the class that the format is documented to have. */
export const serdeLongForm: Rewrite = {
  id: "serde-long-form",
  offer({ passage, accounts }) {
    const [table] = passage.tables;
    const pairs = (known: readonly string[]): string[] => [`'${ROLE_KEY}' = '${roleArnTemplate(known)}'`];
    if (!table || table.role || !insertLongForm(passage, pairs([]))) return undefined;
    return {
      title: l10n.t("Write ROW FORMAT SERDE before STORED AS {0}, with a role to be filled in", table.format!.name),
      near: [],
      edits: () => insertLongForm(passage, pairs(accounts())) ?? [],
    };
  },
};
