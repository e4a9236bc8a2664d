import * as l10n from "@vscode/l10n";
import { HOLOGRES, JDBC_QUERY_KEY, SOURCES } from "../catalog/index";
import type { ExternalTable, JdbcLocation } from "../table/model";
import { propertyMeantAs } from "../table/properties";
import { remove } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { prefixDefect } from "./location-jdbc-prefix";
import { defineRule, type Report } from "./rule";

const HOLOGRES_HOST = /^(.+?)(-internal|-vpc(?:-st)?)?(\.hologres\.aliyuncs\.com)$/i;

/** MaxCompute reaches Hologres over the classic network only. Other databases have no hosts that are known here. */
export const locationJdbc = defineRule({
  code: "location-jdbc",
  severity: "warning",
  summary: () =>
    l10n.t("The address of a database names its driver, and for Hologres the classic network and a table."),
  source: SOURCES.hologresTable,
  about: "jdbc",
  check(table, report) {
    const { jdbc } = table.location;
    const found =
      prefixDefect(table, jdbc) ??
      signDefect(jdbc) ??
      hostDefect(jdbc) ??
      entityDefect(jdbc) ??
      tableDefect(table, jdbc);
    if (found) report(found);
  },
});

/** Blanks, and what input methods type for `.` and `:`. */
const NO_SIGN = /[\s\u3000-\u303f\uff00-\uffef]/;

function signDefect({ host }: JdbcLocation): Report | undefined {
  if (!NO_SIGN.test(host.text) || hasPlaceholder(host.text)) return undefined;
  return { at: host.span, message: l10n.t("A host name holds no blanks and no full-width signs") };
}

function hostDefect({ host }: JdbcLocation): Report | undefined {
  const found = HOLOGRES_HOST.exec(host.text);
  const network = found?.[2]?.toLowerCase();
  if (!found || network === "-internal" || hasPlaceholder(host.text)) return undefined;
  const right = `${found[1]}-internal${found[3]}`;
  return {
    at: host.span,
    message: network
      ? l10n.t("Endpoint of a virtual private cloud, which MaxCompute does not reach; use {0}", right)
      : l10n.t("Public endpoint; MaxCompute reaches Hologres over the classic network: {0}", right),
    fixes: [replacement(host.span, right)],
  };
}

/** `&amp;` between two parameters, as the source of a page has it. */
function entityDefect({ parameters }: JdbcLocation): Report | undefined {
  const places = parameters.filter(({ name }) => name.text.startsWith("amp;")).map(({ name: { span } }) => span.start);
  const [first] = places;
  if (first === undefined) return undefined;
  return {
    at: { start: first - 1, end: first + 4 },
    message: l10n.t("{0} is HTML and stands for {1}", "&amp;", "&"),
    fixes: [
      {
        title: l10n.t("Replace what is HTML"),
        safe: true,
        edits: places.map((start) => remove({ start, end: start + 4 })),
      },
    ],
  };
}

/** A query in TBLPROPERTIES may stand for the table. */
function tableDefect({ store, tblproperties, location }: ExternalTable, jdbc: JdbcLocation): Report | undefined {
  if (store !== HOLOGRES || hasPlaceholder(location!.value)) return undefined;
  const hasQuery = propertyMeantAs(tblproperties, JDBC_QUERY_KEY) !== undefined;
  if (hasQuery || jdbc.parameters.some(({ name }) => name.text.toLowerCase() === "table")) return undefined;
  return { at: location!.span, message: l10n.t("No table of Hologres is named: table= is missing") };
}
