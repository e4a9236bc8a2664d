import { leadingTrivia } from "./gate";

/** Whether marks decide what is ours, or all external tables are, or none. */
export type Switch = "marks" | "on" | "off";

const SWITCH = /^--+[ \t]*extable:[ \t]*(on|off)[ \t]*$/;

/** What `-- extable: on` or `off` says among the comments before the first statement; the first one counts. */
export function readSwitch(text: string): Switch {
  for (const comment of leadingTrivia(text)) {
    const said = SWITCH.exec(comment)?.[1];
    if (said) return said as Switch;
  }
  return "marks";
}
