import type {
  Clause,
  Literal,
  LiteralClause,
  PropertyList,
  RowFormatSerdeClause,
  StoredAsClause,
  StoredByClause,
} from "../syntax/tree";

/** A clause whose literal is there. */
export type Valued = LiteralClause & Required<Pick<LiteralClause, "value">>;

/** The clauses that say how a table is stored, of each kind the first. */
export interface Clauses {
  readonly handler: Literal | undefined;
  readonly format: StoredAsClause | undefined;
  readonly serde: Literal | undefined;
  readonly location: Valued | undefined;
  readonly using: Valued | undefined;
  readonly serdeLists: readonly PropertyList[];
  readonly tableLists: readonly PropertyList[];
}

const hasValue = (clause: LiteralClause): clause is Valued => clause.value !== undefined;

/** Sorts the clauses of a statement by what they say. */
export function clausesOf(clauses: readonly Clause[]): Clauses {
  let storedBy: StoredByClause | undefined;
  let format: StoredAsClause | undefined;
  let rowFormat: RowFormatSerdeClause | undefined;
  let location: Valued | undefined;
  let using: Valued | undefined;
  const serdeLists: PropertyList[] = [];
  const tableLists: PropertyList[] = [];
  for (const clause of clauses) {
    switch (clause.kind) {
      case "stored-by":
        storedBy ??= clause;
        if (clause.properties) serdeLists.push(clause.properties);
        break;
      case "row-format-serde":
        rowFormat ??= clause;
        if (clause.properties) serdeLists.push(clause.properties);
        break;
      case "serde-properties":
        if (clause.properties) serdeLists.push(clause.properties);
        break;
      case "table-properties":
        if (clause.properties) tableLists.push(clause.properties);
        break;
      case "stored-as":
        format ??= clause;
        break;
      case "location":
        if (!location && hasValue(clause)) location = clause;
        break;
      case "using":
        if (!using && hasValue(clause)) using = clause;
        break;
    }
  }
  return { handler: storedBy?.handler, format, serde: rowFormat?.serde, location, using, serdeLists, tableLists };
}
