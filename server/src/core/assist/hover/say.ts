import * as l10n from "@vscode/l10n";
import type { Confidence, PropertyRecord } from "../../catalog/handler";
import { STORES } from "../../catalog/index";
import { ROLE_PROPERTY } from "../../catalog/role";
import type { ExternalTable, Property } from "../../table/model";
import { hasPlaceholder } from "../../text/placeholder";
import type { Style } from "./style";

/** Paragraphs of a hover; what there is nothing to say of is left out. */
export type Said = readonly (string | undefined)[];

/** What a hover may know beside its statement. */
export interface Surroundings {
  readonly style: Style;
  /** The names of the tables of the text that have a role. */
  tablesOfRole(account: string, roleName: string): readonly string[];
  /** The address of a rule's page, where a hover can lead there. */
  rulePage(code: string): string | undefined;
}

export const sayConfidence = (confidence: Confidence): string | undefined => {
  switch (confidence) {
    case "documented":
      return undefined;
    case "seen":
      return l10n.t("Known from samples and from use, not from a description.");
    case "uncertain":
      return l10n.t("Not certain: the sources say little of it, or differ.");
  }
};

export const sayPage = (page: string, { link }: Style): string => link(l10n.t("Documentation"), page);

export const items = (lines: Said): string | undefined => {
  const said = lines.filter((line) => line !== undefined);
  return said.length === 0 ? undefined : said.map((line) => `- ${line}`).join("\n");
};

export const sayUnknown = (text: string): string | undefined =>
  hasPlaceholder(text) ? l10n.t("Not known until its placeholder is filled in.") : undefined;

/** The record of a property, by what its key is meant to be; where the store is not known, of any store. */
export function recordOf({ store }: ExternalTable, { key, meant }: Property): PropertyRecord | undefined {
  const wanted = meant ?? key;
  const own = store?.properties.find((record) => record.key === wanted);
  if (own) return own;
  if (wanted === ROLE_PROPERTY.key) return ROLE_PROPERTY;
  return store ? undefined : STORES.flatMap(({ properties }) => properties).find((record) => record.key === wanted);
}
