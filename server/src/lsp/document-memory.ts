import {
  type Analysis,
  analyse,
  bothChanges,
  type Change,
  changeBetween,
  type Edit,
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
  #lines = linesOf("");
  readonly #read = new Pending();
  readonly #indexed = new Pending();

  /** Hears of each edit of the document, in order; `undefined` for one whose place is not known. */
  edited(change: Change | undefined): void {
    this.#read.add(change);
    this.#indexed.add(change);
  }

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
    const edit = this.#read.take(text);
    return this.within(() => analyse(text, this.#pieces, others, edit));
  }

  facts(text: string): readonly PlacedFacts[] {
    const edit = this.#read.take(text);
    return this.within(() => readFacts(text, this.#pieces, edit));
  }

  lines(text: string): LineIndex {
    const { before, change } = this.#indexed.take(text) ?? {};
    const isKnown = change !== undefined && before !== undefined;
    this.#lines = this.#lines.after(isKnown ? change : changeBetween(this.#indexed.before, text), text);
    return this.#lines;
  }
}

/** The edits since a text was last looked at, as one. */
class Pending {
  /** The text that was looked at before the last one. */
  before = "";
  #text = "";
  #change: Change | undefined;
  #isKnown = false;

  add(change: Change | undefined): void {
    if (!change) this.#isKnown = false;
    else if (this.#isKnown) this.#change = this.#change ? bothChanges(this.#change, change) : change;
  }

  /** The edit that led to `text`, the version of now; `undefined` where it is not known. */
  take(text: string): Edit | undefined {
    this.before = this.#text;
    const change = this.#isKnown ? this.#change : undefined;
    this.#text = text;
    this.#change = undefined;
    this.#isKnown = true;
    return change && change.growth === text.length - this.before.length ? { before: this.before, change } : undefined;
  }
}
