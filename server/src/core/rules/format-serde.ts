import * as l10n from "@vscode/l10n";
import type { FileFormat } from "../catalog/handler";
import { FILE_FORMATS, SERDE_CLASSES, SOURCES } from "../catalog/index";
import { replacement } from "./fixes";
import { defineRule } from "./rule";

/** Formats that one class alone reads; text and sequence files may be read by any. */
const BOUND: ReadonlySet<string> = new Set(["PARQUET", "ORC", "AVRO", "RCFILE"]);

/** Files of one format, and the class that reads another. */
export const formatSerde = defineRule({
  code: "format-serde",
  severity: "warning",
  summary: () => l10n.t("The class of ROW FORMAT SERDE reads the format behind STORED AS."),
  source: SOURCES.ossTable,
  about: "serdeClass",
  check({ format, serdeClass }, report) {
    const named = formatCalled(format?.name.toUpperCase());
    if (!named || !SERDE_CLASSES.includes(serdeClass.value)) return;
    const read = FILE_FORMATS.find((other) => other.serdeClass === serdeClass.value && other.names.length > 0);
    if (!read || named.serdeClass === read.serdeClass || !(isBound(named) || isBound(read))) return;
    const right = named.serdeClass;
    report({
      at: serdeClass.span,
      message: l10n.t("This class reads {0}, but the files are {1}", read.title, named.title),
      related: [{ at: format!.span, message: l10n.t("The format of the files") }],
      fixes: isBound(named) ? [replacement(serdeClass.span, right)] : [],
    });
  },
});

const formatCalled = (name: string | undefined): FileFormat | undefined =>
  FILE_FORMATS.find(({ names }) => name !== undefined && names.includes(name));

const isBound = ({ title }: FileFormat): boolean => BOUND.has(title);
