import { readFileSync } from "node:fs";
import { findUpwards } from "../shipped/find-upwards";

/** As the manifest has it. */
export function productVersion(): string {
  const manifest = findUpwards("package.json");
  const version: unknown = manifest && JSON.parse(readFileSync(manifest, "utf8")).version;
  return typeof version === "string" ? version : "0.0.0";
}
