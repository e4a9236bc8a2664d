import { fileURLToPath } from "node:url";

/** The last part of a URI, as people know it. */
export function fileName(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, "")
      .split(/[/:]/)
      .at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** `undefined` for what is not in a file system. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri).replace(/(?<=.)[\\/]$/, "") : undefined;
  } catch {
    return undefined;
  }
}
