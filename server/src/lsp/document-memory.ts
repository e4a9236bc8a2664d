import {
  type Analysis,
  analyse,
  changeBetween,
  type LineIndex,
  newMemory,
  type PlacedFacts,
  readFacts,
} from "../core/index";
import { linesOf } from "./convert";

/** What was worked out for one version of a document and helps with the next one. It never changes an answer. */
export class DocumentMemory {
  readonly #pieces = newMemory();
  #text = "";
  #lines = linesOf("");

  analyse(text: string, others: readonly PlacedFacts[]): Analysis {
    return analyse(text, this.#pieces, others);
  }

  facts(text: string): readonly PlacedFacts[] {
    return readFacts(text, this.#pieces);
  }

  lines(text: string): LineIndex {
    this.#lines = this.#lines.after(changeBetween(this.#text, text), text);
    this.#text = text;
    return this.#lines;
  }
}
