/** What a report is made of: how many and which, and nothing that stands in a file, is the name of one, or is the value of a setting. */
export interface ReportFacts {
  readonly version: string;
  readonly server: string;
  readonly editor: { readonly name: string; readonly version: string; readonly remote: string | undefined };
  readonly system: string;
  readonly folders: number;
  readonly isTrusted: boolean;
  /** The language of each open document that is checked. */
  readonly languages: readonly string[];
  /** The code of each problem. */
  readonly codes: readonly string[];
  /** Where each setting is set. */
  readonly settings: Readonly<Record<string, readonly string[]>>;
}

/** What to put into an issue. In English, whatever the language of the editor: others read it than who copies it. */
export function reportText(facts: ReportFacts): string {
  const { version, server, editor, system, folders, isTrusted, languages, codes, settings } = facts;
  const set = Object.entries(settings).filter(([, scopes]) => scopes.length > 0);
  return [
    `Extable ${version}, language server ${server}`,
    `${editor.name} ${editor.version}, ${editor.remote ? `remote (${editor.remote})` : "local"}, ${system}`,
    `Workspace: ${folders} ${folders === 1 ? "folder" : "folders"}, ${isTrusted ? "trusted" : "not trusted"}`,
    `Open documents: ${counted(languages)}`,
    `Problems: ${counted(codes)}`,
    `Settings that are set: ${set.map(([key, scopes]) => `${key} (${scopes.join(", ")})`).join(", ") || "none"}`,
    "",
  ].join("\n");
}

/** `2 sql, 1 markdown`: the most frequent first. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([name, count]) => `${count} ${name}`).join(", ") || "none";
}
