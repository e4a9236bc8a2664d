import type { ExternalTable, TextValue } from "../../table/model";
import type { Target } from "../target";
import { type SemanticToken, tokenAt } from "./token";

/** The tokens of what a table names: columns, keys, entries of mappings, classes. */
export function tokensOfTarget(target: Target): SemanticToken[] {
  switch (target.kind) {
    case "key":
      return [tokenAt(target.at, "settingKey")];
    case "flag":
      return target.isKey ? [tokenAt(target.at, "settingKey")] : [];
    case "column":
      return [tokenAt(target.at, "property", "declaration")];
    case "entry": {
      const { nameSpan, isKey } = target.entry;
      return [tokenAt(nameSpan, "property", isKey ? "primaryKey" : undefined)];
    }
    case "pair":
      return [tokenAt(target.at, "property")];
    case "format":
      return [tokenAt(target.at, "type")];
    case "handler":
    case "serde":
      return classTokens(classOf(target.table, target.kind));
    default:
      return [];
  }
}

const classOf = ({ handler, serdeClass }: ExternalTable, kind: "handler" | "serde"): TextValue =>
  (kind === "handler" ? handler : serdeClass)!;

/** The package, and the name in it; one that is not written as it reads has one colour. */
function classTokens({ value, span, literal }: TextValue): SemanticToken[] {
  const dot = literal.offsets ? -1 : value.lastIndexOf(".");
  if (dot <= 0) return [tokenAt(span, "class")];
  const cut = span.start + dot;
  return [tokenAt({ start: span.start, end: cut }, "namespace"), tokenAt({ start: cut + 1, end: span.end }, "class")];
}
