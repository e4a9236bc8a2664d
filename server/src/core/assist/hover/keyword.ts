import * as l10n from "@vscode/l10n";
import { SOURCES } from "../../catalog/index";
import type { Keyword, KeywordTarget } from "../target";
import { type Said, type Surroundings, sayPage } from "./say";

export function describeKeyword({ means }: Pick<KeywordTarget, "means">, { style }: Pick<Surroundings, "style">): Said {
  const said = ABOUT[means]?.();
  const page = PAGES[means];
  return said ? [said, page && sayPage(page, style)] : [];
}

const ABOUT: Partial<Record<Keyword, () => string>> = {
  create: () => l10n.t("Creates a table whose data stays where it is. Dropping it leaves the data alone."),
  "if-not-exists": () =>
    l10n.t("Where a table of this name exists, nothing happens, even if it has other columns or another place."),
  "stored-by": () => l10n.t("The class of the storage handler, which says what kind of external table this is."),
  "stored-as": () => l10n.t("The format of the files."),
  "row-format-serde": () =>
    l10n.t("The class that reads and writes the rows of files. The properties behind it hold the role, too."),
  "row-format-delimited": () => l10n.t("How columns and lines of text files are separated."),
  "serde-properties": () => l10n.t("The settings of the storage handler or of the class of ROW FORMAT SERDE."),
  "table-properties": () => l10n.t("The settings of the table. They stand behind LOCATION."),
  location: () => l10n.t("Where the data is."),
  using: () =>
    l10n.t("The resources with the code of a storage handler of your own, in one literal, separated by commas."),
  "partitioned-by": () =>
    l10n.t(
      "The columns whose values stand in the names of directories. New directories have to be made known as partitions.",
    ),
  lifecycle: () =>
    l10n.t("After how many days without a change the table is given up: 1 to 37231. It is the last clause."),
  "as-select": () => l10n.t("The query whose result the table is filled with."),
  "add-partition": () =>
    l10n.t("Makes directories known as partitions, each with a LOCATION of its own where it has one."),
  load: () => l10n.t("Copies files into a table of MaxCompute, read as an external table would read them."),
  unload: () => l10n.t("Writes rows of MaxCompute to files, as an external table would write them."),
  msck: () => l10n.t("Makes the directories below the LOCATION of a table known as its partitions."),
};

const PAGES: Partial<Record<Keyword, string>> = {
  create: SOURCES.createTable,
  "if-not-exists": SOURCES.createTable,
  lifecycle: SOURCES.createTable,
  location: SOURCES.externalTables,
  "stored-by": SOURCES.externalTables,
  "stored-as": SOURCES.ossTable,
  "row-format-serde": SOURCES.ossTable,
  using: SOURCES.ossTable,
  "partitioned-by": SOURCES.ossTable,
};
