import * as l10n from "@vscode/l10n";
import type { Confidence, Store } from "../../catalog/handler";
import { SESSION_FLAGS, SOURCES, STORES } from "../../catalog/index";
import { RULES } from "../../rules/index";
import { code } from "../../text/markdown";

export type ClauseName =
  | "STORED BY"
  | "STORED AS"
  | "ROW FORMAT SERDE"
  | "WITH SERDEPROPERTIES"
  | "TBLPROPERTIES"
  | "LOCATION"
  | "PARTITIONED BY"
  | "COMMENT"
  | "USING"
  | "LIFECYCLE"
  | "MSCK"
  | "ADD PARTITION";

/** What documentation is about: small enough to go to an editor and come back, and with nothing of the user's in it. */
export type Subject =
  | { readonly kind: "store"; readonly title: string }
  | { readonly kind: "property"; readonly title: string; readonly key: string }
  | { readonly kind: "type"; readonly type: string; readonly title?: string }
  | { readonly kind: "clause"; readonly clause: ClauseName }
  | { readonly kind: "flag"; readonly key: string }
  | { readonly kind: "rule"; readonly code: string };

/** Documentation in Markdown; `undefined` for what there is none of. */
export function documentationOf(subject: Subject): string | undefined {
  switch (subject.kind) {
    case "store":
      return ofStore(storeNamed(subject.title));
    case "property":
      return ofProperty(subject.key, storeNamed(subject.title));
    case "type":
      return ofType(subject.type, storeNamed(subject.title));
    case "clause":
      return page([CLAUSES[subject.clause]?.()], SOURCES.createTable);
    case "flag":
      return ofFlag(subject.key);
    case "rule": {
      const rule = RULES.get(subject.code);
      return rule && page([rule.summary], rule.source);
    }
  }
}

const storeNamed = (title: string | undefined): Store | undefined => STORES.find((store) => store.title === title);

const sureness = (confidence: Confidence): string => {
  if (confidence === "documented") return l10n.t("Documented.");
  return confidence === "seen"
    ? l10n.t("Seen in use, hardly documented.")
    : l10n.t("Uncertain: sources are few or disagree.");
};

const page = (lines: readonly (string | undefined)[], source: string | undefined): string | undefined => {
  const said = lines.filter((line) => line !== undefined);
  if (said.length === 0) return undefined;
  return [...said, ...(source ? [`[${l10n.t("Documentation")}](${source})`] : [])].join("\n\n");
};

function ofProperty(key: string, store: Store | undefined): string | undefined {
  const property = store?.properties.find((record) => record.key === key);
  if (!property || !store) return undefined;
  const { about, expected, fallback, values, required, where, confidence } = property;
  return page(
    [
      `${about}.`,
      l10n.t("Value: {0}.", expected),
      ...(values && values.length > 1 ? [l10n.t("Allowed: {0}.", values.map(code).join(", "))] : []),
      ...(fallback === undefined ? [] : [l10n.t("Default: {0}.", code(fallback))]),
      ...(required ? [l10n.t("{0} tables need it.", store.title)] : []),
      `${where === "either" ? l10n.t("In SERDEPROPERTIES or TBLPROPERTIES.") : l10n.t("In {0}.", where)} ${sureness(confidence)}`,
    ],
    store.page,
  );
}

function ofStore(store: Store | undefined): string | undefined {
  if (!store) return undefined;
  const { title, location, needsRole, refusedTypes } = store;
  return page(
    [
      l10n.t("External tables of the kind {0}.", title),
      ...(location.example === "none" ? [] : [l10n.t("LOCATION: {0}", code(location.example))]),
      ...(needsRole ? [l10n.t("MaxCompute reaches the data with a RAM role.")] : []),
      ...(refusedTypes ? [l10n.t("Column types that are not supported: {0}.", refusedTypes.join(", "))] : []),
    ],
    store.page,
  );
}

function ofType(type: string, store: Store | undefined): string | undefined {
  const known = store?.types.find(({ ddl }) => ddl === type);
  if (!known || !store) return page([l10n.t("Column type of MaxCompute.")], SOURCES.createTable);
  const key = known.mayBeKey ? l10n.t("May be a primary key.") : l10n.t("Cannot be a primary key.");
  return page([l10n.t("{0} in {1}.", code(known.remote), store.title), key], store.page);
}

function ofFlag(key: string): string | undefined {
  const flag = SESSION_FLAGS.find((record) => record.key === key);
  return flag && page([`${flag.about}.`, sureness(flag.confidence)], SOURCES.externalTables);
}

const CLAUSES: Readonly<Record<ClauseName, () => string>> = {
  "STORED BY": () => l10n.t("The class of the storage handler, which reads and writes the data."),
  "STORED AS": () => l10n.t("The format of the files."),
  "ROW FORMAT SERDE": () =>
    l10n.t("The class that reads the rows of files. Only behind it may the role of a table over files stand."),
  "WITH SERDEPROPERTIES": () => l10n.t("What the storage handler or the class of the rows has to know."),
  TBLPROPERTIES: () => l10n.t("Properties of the table. They stand behind LOCATION."),
  LOCATION: () => l10n.t("Where the data are."),
  "PARTITIONED BY": () =>
    l10n.t("The columns that the directories are named after. Partitions have to be made known: MSCK REPAIR TABLE."),
  COMMENT: () => l10n.t("What the table holds. It stands before all other clauses."),
  USING: () => l10n.t("The jars that the storage handler is in."),
  LIFECYCLE: () => l10n.t("After how many days without a change MaxCompute drops the table. It stands last."),
  MSCK: () => l10n.t("Makes the partitions known that are in OSS by now. Until then queries find nothing in them."),
  "ADD PARTITION": () => l10n.t("Makes one partition known."),
};
