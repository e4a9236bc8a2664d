import * as l10n from "@vscode/l10n";
import type { TypeNode } from "../../syntax/tree";
import type { ExternalTable } from "../../table/model";
import type { ColumnTarget } from "../target";
import { type Said, type Surroundings, sayConfidence, sayPage, sayUnknown } from "./say";
import type { Style } from "./style";

export function describeType({ table, column, isPartition }: ColumnTarget, { style }: Surroundings): Said {
  const type = column.type!;
  if (type.unknown) return [sayUnknown(type.name)];
  const flag = flagFor(type);
  const remote = isPartition ? undefined : sayRemoteType(table, type, style);
  return [
    remote,
    flag && l10n.t("One of the newer types: {0} lets a session use them.", style.code(`SET ${flag}=true;`)),
    remote && table.store && sayPage(table.store.page, style),
  ];
}

/** What a type is in the store that a table is of; `undefined` where the store has no types of its own. */
export function sayRemoteType(
  { store }: Pick<ExternalTable, "store">,
  { name, unknown }: Pick<TypeNode, "name" | "unknown">,
  style: Style,
): string | undefined {
  if (!store || unknown) return undefined;
  const title = style.plain(store.title);
  const found = store.types.find(({ ddl }) => ddl === name);
  if (found) {
    const [here, there] = [style.code(name), style.code(found.remote)];
    if (found.confidence)
      return `${l10n.t("{0} here is {1} in {2}.", here, there, title)} ${sayConfidence(found.confidence)}`;
    return found.mayBeKey
      ? l10n.t("{0} here is {1} in {2}, and may be a primary key.", here, there, title)
      : l10n.t("{0} here is {1} in {2}, and cannot be a primary key.", here, there, title);
  }
  if (store.refusedTypes?.includes(name)) return l10n.t("{0} is not supported by {1}.", style.code(name), title);
  if (store.types.length === 0) return undefined;
  const instead = store.instead[name];
  return instead
    ? l10n.t("{0} has no documented counterpart in {1}; {2} has.", style.code(name), title, style.code(instead))
    : l10n.t("{0} has no documented counterpart in {1}.", style.code(name), title);
}

const NEW_TYPES: ReadonlySet<string> = new Set(
  "TINYINT SMALLINT INT FLOAT VARCHAR TIMESTAMP BINARY ARRAY MAP STRUCT".split(" "),
);

/** Source: pages on RDS and on OSS, and the list of flags; a project may have the newer types for all its sessions. */
const flagFor = ({ name }: TypeNode): string | undefined =>
  name === "JSON" ? "odps.sql.type.json.enable" : NEW_TYPES.has(name) ? "odps.sql.type.system.odps2" : undefined;
