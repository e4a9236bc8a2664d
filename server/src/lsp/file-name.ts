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
