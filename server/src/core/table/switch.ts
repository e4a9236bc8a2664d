import type { TextSource } from "../text/source";
import { leadingTrivia } from "./gate";

/** Whether marks decide what is ours, or all external tables are, or none. */
export type Switch = "marks" | "on" | "off";

const SWITCH = /^--+[ \t]*extable:[ \t]*(on|off)[ \t]*$/i;

/** In UTF-16 units; of a longer heading, more is looked at. */
const HEADING = 2048;

/** What `-- extable: on` or `off` says among the comments before the first statement; the first one counts. */
export function readSwitch(text: TextSource, length = HEADING): Switch {
  const heading = text.slice(0, Math.min(length, text.length));
  let end = 0;
  for (const comment of leadingTrivia(heading)) {
    end += comment.length;
    const said = end < length ? SWITCH.exec(comment)?.[1] : undefined;
    if (said) return said.toLowerCase() as Switch;
  }
  const isCut = text.length > length && (end >= length - 1 || /^\{[%#]/.test(heading.slice(end, end + 2)));
  return isCut ? readSwitch(text, 4 * length) : "marks";
}
