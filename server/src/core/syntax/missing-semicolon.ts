import { insert } from "../text/edit";
import type { Problem } from "./problem";

/** What is wrong with a statement whose code ends at a place, with its `last` character, and with no `;` behind it. */
export const missingSemicolon = (
  kind: "semicolon-missing" | "statement-unseparated",
  end: number,
  last: string,
): Problem => ({ kind, span: { start: end - 1, end }, edits: [insert(end, ";")], found: last, expected: ";" });
