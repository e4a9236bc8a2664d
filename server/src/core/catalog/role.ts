import * as l10n from "@vscode/l10n";
import type { PropertyRecord } from "./handler";
import { option } from "./option";

/** The key of the property that names the RAM role, with every handler. */
export const ROLE_KEY = "odps.properties.rolearn";

/** The property itself; the rules on role ARNs look into its value, so any fits here. */
export const ROLE_PROPERTY: PropertyRecord = option(
  ROLE_KEY,
  /^/,
  () => ({
    expected: l10n.t("the ARN of a RAM role of the account that owns the data"),
    about: l10n.t("The RAM role that MaxCompute assumes to reach the data"),
  }),
  "documented",
);
