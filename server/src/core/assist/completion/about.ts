import * as l10n from "@vscode/l10n";
import type { Store } from "../../catalog/handler";
import { SOURCES, STORES } from "../../catalog/index";
import { RULES } from "../../rules/index";
import { describeFlag } from "../hover/flag";
import { sayRecord } from "../hover/key";
import { describeKeyword } from "../hover/keyword";
import { type Said, sayPage } from "../hover/say";
import { describeStore } from "../hover/storage";
import type { Style } from "../hover/style";
import { sayRemoteType } from "../hover/type";
import type { Keyword } from "../target";

/** What documentation is about: small enough to go to an editor and come back, and with nothing of the user's in it. */
export type Subject =
  | { readonly kind: "store"; readonly title: string }
  | { readonly kind: "property"; readonly title: string; readonly key: string }
  | { readonly kind: "type"; readonly type: string; readonly title?: string }
  | { readonly kind: "clause"; readonly clause: Keyword }
  | { readonly kind: "flag"; readonly key: string }
  | { readonly kind: "rule"; readonly code: string };

/** The documentation of a suggestion; `undefined` where there is none. It says what a hover says once it is written. */
export function documentationOf(subject: Subject, style: Style): string | undefined {
  const said = describe(subject, style).filter((paragraph) => paragraph !== undefined);
  return said.length === 0 ? undefined : said.join("\n\n");
}

function describe(subject: Subject, style: Style): Said {
  switch (subject.kind) {
    case "store":
      return ofStore(storeNamed(subject.title), style);
    case "property":
      return ofProperty(subject.key, storeNamed(subject.title), style);
    case "type":
      return ofType(subject.type, storeNamed(subject.title), style);
    case "clause":
      return describeKeyword({ means: subject.clause }, { style });
    case "flag":
      return describeFlag({ key: subject.key, value: "" }, { style });
    case "rule":
      return ofRule(subject.code, style);
    default:
      return [];
  }
}

const storeNamed = (title: string | undefined): Store | undefined => STORES.find((store) => store.title === title);

const ofStore = (store: Store | undefined, style: Style): Said =>
  store ? [l10n.t("External tables of the kind {0}", style.plain(store.title)), ...describeStore(store, style)] : [];

function ofProperty(key: string, store: Store | undefined, style: Style): Said {
  const record = store?.properties.find((property) => property.key === key);
  return record ? sayRecord(record, store, style) : [];
}

const ofType = (name: string, store: Store | undefined, style: Style): Said => [
  sayRemoteType({ store }, { name, unknown: false }, style) ??
    l10n.t("{0}: a column type of MaxCompute", style.code(name)),
  sayPage(store?.page ?? SOURCES.createTable, style),
];

function ofRule(code: string, style: Style): Said {
  const rule = RULES.get(code);
  return rule ? [style.plain(rule.summary()), sayPage(rule.source, style)] : [];
}
