import * as l10n from "@vscode/l10n";
import type { LocationClause, OssLocation } from "../table/model";
import { isOssHost } from "../table/oss-location";
import { replace } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import type { Report } from "./rule";

const RIGHT = "oss://";

/** The documentation lists `http://`, `https://` and `oss://oss://` among the wrong ones. */
export function ossSchemeDefect({ span, value }: LocationClause, { prefix, host }: OssLocation): Report | undefined {
  const written = prefix.text;
  if (value.trim() === "" || written === RIGHT || hasPlaceholder(written)) return undefined;
  if (written === "" && hasPlaceholder(host.text)) return undefined;
  const canMend = isOssHost(host.text) || /^\s*oss\b/i.test(written);
  const edits = [replace(prefix.span, RIGHT)];
  return {
    at: written.trim() === "" ? span : prefix.span,
    ...(written.toLowerCase() === RIGHT
      ? { message: l10n.t("Every sample writes {0} in lower case", RIGHT), severity: "hint" }
      : { message: l10n.t("The location of files in OSS begins with {0}", RIGHT) }),
    fixes: canMend ? [{ title: l10n.t("Begin with {0}", RIGHT), safe: true, edits }] : [],
  };
}
