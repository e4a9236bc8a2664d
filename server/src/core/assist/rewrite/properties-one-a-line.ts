import * as l10n from "@vscode/l10n";
import type { PropertyList } from "../../syntax/tree";
import type { TextEdit } from "../../text/edit";
import type { Passage } from "../passage";
import { oneALine } from "./one-a-line";
import { soundLists } from "./property-lists";
import { meets, type Rewrite } from "./rewrite";

/** The list that the place is in, or all lists of the statement. A matter of taste: only on request. */
export const propertiesOneALine: Rewrite = {
  id: "properties-one-a-line",
  offer({ passage, at }) {
    const lists = listsOf(passage);
    const here = lists.filter((list) => meets(list, at));
    const edits = editsFor(passage, here.length > 0 ? here : lists);
    if (edits.length === 0) return undefined;
    return { title: l10n.t("Put each property on a line of its own"), near: [], edits: () => edits };
  },
};

/** The same of all lists of a statement. */
export const formatProperties = (passage: Passage): readonly TextEdit[] => editsFor(passage, listsOf(passage));

const editsFor = ({ statement, text }: Passage, lists: readonly PropertyList[]): TextEdit[] =>
  lists.flatMap((list) => oneALine(list, statement, text));

/** A single property may stay where it is. */
const listsOf = (passage: Passage): PropertyList[] =>
  soundLists(passage).filter(({ properties }) => properties.length > 1);
