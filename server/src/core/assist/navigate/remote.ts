import { HBASE_MAPPING_KEYS } from "../../catalog/index";
import type { ExternalTable, MappingEntry, PairEntry, PairMapping, Part } from "../../table/model";
import { readPairMapping } from "../../table/pair-mapping";
import { filledEntries } from "../../table/pairs";

/** An entry of a column mapping, of whatever handler: what a column of the table is in the other system. */
export interface RemoteColumn {
  /** As written, blanks around it left out: `:vid`, `cf:speed`, `speed:"Kmh"`. */
  readonly text: string;
  readonly span: Span;
  /** Its name over there, without colon, family and quotes; absent for the row key of HBase, whose name is fixed. */
  readonly name?: Part;
  /** What it is over there, to be shown: `:vid`, `cf:speed`, `Kmh`. */
  readonly shown: string;
  readonly isKey: boolean;
  /** The column's own name, which entries over JDBC have before the colon. */
  readonly own?: Part;
  /** The same entry in another property that has to say the same, as older tables of HBase have it. */
  readonly copy?: RemoteColumn;
}

type Span = Part["span"];

/** How columns and entries meet: by their places, or by the name that an entry gives. */
export interface RemoteColumns {
  readonly system: "tablestore" | PairMapping["kind"];
  readonly entries: readonly RemoteColumn[];
}

/** The entries of a table's mapping that are not empty; absent where it has no mapping. */
export function remoteColumns(table: ExternalTable): RemoteColumns | undefined {
  const { mapping, pairs } = table;
  if (mapping) return { system: "tablestore", entries: filledEntries(mapping).map(ofTablestore) };
  if (!pairs) return undefined;
  const copies = pairs.kind === "hbase" ? entriesOf(copyOf(pairs, table)) : [];
  const entries = entriesOf(pairs).map((entry, i) => {
    const copy = copies[i];
    return copy ? { ...entry, copy } : entry;
  });
  return { system: pairs.kind, entries };
}

/** The mapping under its other key; where it says something else, nothing tells which of them counts. */
function copyOf(pairs: PairMapping, { serde, tblproperties }: ExternalTable): PairMapping | undefined {
  const other = [...(serde?.properties ?? []), ...(tblproperties?.properties ?? [])].find(
    ({ key, value }) =>
      HBASE_MAPPING_KEYS.includes(key) && value?.value === pairs.value && value.span.start !== pairs.span.start,
  );
  return other?.value && readPairMapping("hbase", other, other.value);
}

const entriesOf = (pairs: PairMapping | undefined): RemoteColumn[] =>
  (pairs?.entries ?? []).filter(({ text }) => text !== "").map(pairs?.kind === "jdbc" ? ofJdbc : ofHbase);

const ofTablestore = ({ text, span, isKey, name, nameSpan }: MappingEntry): RemoteColumn => ({
  text,
  span,
  isKey,
  shown: isKey ? `:${name}` : name,
  name: { text: name, span: nameSpan },
});

function ofJdbc({ text, span, left, right }: PairEntry): RemoteColumn {
  const name = right && bare(right);
  return { text, span, isKey: false, own: bare(left), shown: name?.text ?? "", ...(name && { name }) };
}

const ROW_KEY = /^(?:key|timestamp)(?:#\w+)?$/i;

function ofHbase({ text, span, left, right }: PairEntry): RemoteColumn {
  const isFixed = left.text === "" && ROW_KEY.test(right?.text ?? "");
  return { text, span, isKey: isFixed, shown: text, ...(right && !isFixed && { name: right }) };
}

/** Without the quotes around a name. */
function bare({ text, span }: Part): Part {
  const isQuoted = text.length > 1 && /^["`]/.test(text) && text.endsWith(text[0]!);
  return isQuoted ? { text: text.slice(1, -1), span: { start: span.start + 1, end: span.end - 1 } } : { text, span };
}

/** An entry with its copy. */
export const placesOfEntry = (entry: RemoteColumn): RemoteColumn[] => [entry, ...(entry.copy ? [entry.copy] : [])];
