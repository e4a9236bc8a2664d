import {
  type Analysis,
  analyse,
  changeBetween,
  type LineIndex,
  newMemory,
  type PlacedFacts,
  readFacts,
  withPlaceholders,
} from "../core/index";
import { linesOf } from "./convert";

/** What was worked out for one version of a document and helps with the next one. It never changes an answer. */
export class DocumentMemory {
  #pieces = newMemory();
  #placeholders: readonly string[] = [];
  #text = "";
  #lines = linesOf("");

  /** Takes other placeholders from now on; returns whether they are others. */
  use(placeholders: readonly string[]): boolean {
    if (placeholders.join("\n") === this.#placeholders.join("\n")) return false;
    this.#placeholders = placeholders;
    this.#pieces = newMemory();
    return true;
  }

  /** Runs something that looks at values, with the same placeholders. */
  within<Result>(run: () => Result): Result {
    return withPlaceholders(this.#placeholders, run);
  }

  analyse(text: string, others: readonly PlacedFacts[]): Analysis {
    return withPlaceholders(this.#placeholders, () => analyse(text, this.#pieces, others));
  }

  facts(text: string): readonly PlacedFacts[] {
    return withPlaceholders(this.#placeholders, () => readFacts(text, this.#pieces));
  }

  lines(text: string): LineIndex {
    this.#lines = this.#lines.after(changeBetween(this.#text, text), text);
    this.#text = text;
    return this.#lines;
  }
}
