import type { Edit } from "./piece-reader";
import { readSwitchIn, type SaidSwitch, type Switch } from "./table/switch";
import type { TextSource } from "./text/source";

/** What a text says of whether it is checked, and its next versions: it is read again where an edit may have touched that. */
export class KeptSwitch {
  #text: TextSource | undefined;
  #read: SaidSwitch = { said: "marks", reach: 0 };

  of(text: TextSource, edit?: Edit): Switch {
    if (text === this.#text) return this.#read.said;
    const isUntouched = edit && edit.before === this.#text && edit.change.start >= this.#read.reach;
    if (!isUntouched) this.#read = readSwitchIn(text);
    this.#text = text;
    return this.#read.said;
  }
}
