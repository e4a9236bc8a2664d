import * as l10n from "@vscode/l10n";
import { HOLOGRES } from "../catalog/index";
import { isWebUri } from "../table/jdbc-location";
import type { ExternalTable, JdbcLocation } from "../table/model";
import { replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import type { Report } from "./rule";

/** What is wrong with what stands before the host: `jdbc:` and the driver. */
export function prefixDefect({ store }: ExternalTable, { prefix }: JdbcLocation): Report | undefined {
  const written = prefix.text;
  if (hasPlaceholder(written)) return undefined;
  const named = /(postgres(?:ql)?|mysql)/i.exec(written)?.[1]?.toLowerCase();
  const ofWeb = store === HOLOGRES && isWebUri(written) ? "postgresql" : undefined;
  const driver = named ?? ofWeb ?? driverMeant(written);
  if (driver === undefined) return undefined;
  const right = `jdbc:${driver === "mysql" ? "mysql" : "postgresql"}://`;
  if (written.toLowerCase() === right) return undefined;
  return {
    at: prefix.span,
    message: l10n.t("The address of this database begins with {0}", right),
    fixes: [
      {
        title: l10n.t("Begin with {0}", right),
        safe: (named ?? ofWeb) !== undefined,
        edits: [replace(prefix.span, right)],
      },
    ],
  };
}

/** Drivers of other databases that are near to one of these are no slips. */
const OTHERS = /^(?:mssql|jtds|sqlite)$/i;

/** The driver behind `jdbc:` that one of the two may be a misspelling of. */
function driverMeant(prefix: string): string | undefined {
  const word = /^\s*jdbc\s*:\s*([a-z]+)\s*:/i.exec(prefix)?.[1];
  return word && !OTHERS.test(word) ? nearest(word, ["postgresql", "mysql"]) : undefined;
}
