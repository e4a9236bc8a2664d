import {
  joinSources,
  neededRoles,
  type PolicySources,
  policies,
  readPolicySources,
  type Settings,
  type TableSource,
} from "../core/index";
import { linesOf, toRange } from "./convert";
import { fileName } from "./file-name";
import { choiceOf, factsOf, meantTables } from "./policies";
import type { RoleNeedsParams, RoleNeedsResult, RolePlace } from "./protocol";
import type { Snapshot } from "./snapshot";

export const NO_NEEDS: RoleNeedsResult = {
  tables: 0,
  missing: [],
  roles: [],
  notes: [],
  places: [],
  maxcompute: [],
};

interface Text {
  readonly text: string;
  readonly sources: PolicySources;
}

/** What the tables of the role that a request means need; where that is open, the roles to choose from. */
export const roleNeedsOf = (snapshot: Snapshot, params: RoleNeedsParams, settings: Settings): RoleNeedsResult =>
  snapshot.within(() => answer(snapshot, params, settings));

function answer(snapshot: Snapshot, params: RoleNeedsParams, settings: Settings): RoleNeedsResult {
  const { text, lines } = snapshot;
  const texts = [{ path: params.path ?? fileName(snapshot.uri), text }, ...(params.others ?? [])].map(read);
  const own = texts[0]!.sources;
  const { tables, uses } = joinSources(texts.map(({ sources }) => sources));
  const facts = factsOf(params, settings, uses);
  const result = { ...NO_NEEDS, tables: own.tables.length, maxcompute: [facts.maxcomputeAccount ?? []].flat() };
  const meant = meantTables(own.tables, tables, lines, params);
  if (!meant) return { ...result, roles: policies(own.tables, facts, tables).roles.map(choiceOf) };
  const { roles, missing, notes } = neededRoles(meant, facts, tables);
  const [role] = roles;
  return { ...result, missing, notes, ...(role && { role, places: placesOf(texts, meant) }) };
}

const read = ({ path, text }: { readonly path: string; readonly text: string }): Text => ({
  text,
  sources: readPolicySources(path, text),
});

/** Where those tables name their role. */
const placesOf = (texts: readonly Text[], meant: readonly TableSource[]): RolePlace[] =>
  texts.flatMap(({ text, sources }) => {
    const here = sources.tables.filter((source) => meant.includes(source));
    const lines = here.length > 0 ? linesOf(text) : undefined;
    return here.flatMap(({ table, path, line }) => {
      const role = table.role?.value;
      if (!lines || !role) return [];
      const written = text.slice(role.span.start, role.span.end);
      return [{ path, line, range: toRange(role.span, lines), written, statement: toRange(table.span, lines) }];
    });
  });
