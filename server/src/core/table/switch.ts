import { leadingTrivia } from "../syntax/leading";
import type { TextSource } from "../text/source";

/** Whether marks decide what is ours, or all external tables are, or none. */
export type Switch = "marks" | "on" | "off";

const SWITCH = /^--+[ \t]*extable:[ \t]*(on|off)[ \t]*$/i;

/** In UTF-16 units; of a longer heading, more is looked at. */
const HEADING = 2048;

/** What a text says, and how much of its beginning says so: what stands further behind does not matter. */
export interface SaidSwitch {
  readonly said: Switch;
  readonly reach: number;
}

/** What `-- extable: on` or `off` says among the comments before the first statement; the first one counts. */
export const readSwitch = (text: TextSource): Switch => readSwitchIn(text).said;

/** The same, with how far it was looked; `length` is how much of the text is looked at first. */
export function readSwitchIn(text: TextSource, length = HEADING): SaidSwitch {
  const heading = text.slice(0, Math.min(length, text.length));
  let end = 0;
  for (const comment of leadingTrivia(heading)) {
    end += comment.length;
    const said = end < length ? SWITCH.exec(comment)?.[1] : undefined;
    if (said) return { said: said.toLowerCase() as Switch, reach: end + 1 };
  }
  const isTemplate = /^\{[%#]/.test(heading.slice(end, end + 2));
  if (text.length > length && (end >= length - 1 || isTemplate)) return readSwitchIn(text, 4 * length);
  return { said: "marks", reach: isTemplate ? text.length + 1 : end + 2 };
}
