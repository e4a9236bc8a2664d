import type { PropertyList, Statement } from "../../syntax/tree";
import type { Passage } from "../passage";
import { meets } from "./rewrite";

/** The lists of properties of a statement in which nothing is wrong. */
export function soundLists({ statement }: Passage): PropertyList[] {
  const clauses = (statement.create ?? statement.other)?.clauses ?? [];
  const lists = clauses.flatMap((clause) => ("properties" in clause && clause.properties ? [clause.properties] : []));
  return lists.filter((list) => isSound(list, statement));
}

const isSound = (list: PropertyList, { problems }: Statement): boolean =>
  !problems.some(({ span }) => meets(span, list));
