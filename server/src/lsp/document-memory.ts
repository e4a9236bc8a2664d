import {
  type Analysis,
  analyse,
  bothChanges,
  type Change,
  checkMarkdown,
  type Edit,
  type Finding,
  type KeptParts,
  markdownParts,
  newMemory,
  type PageMemory,
  type PlacedFacts,
  type PlacedReading,
  partsWithin,
  readAccounts,
  readFacts,
  readParts,
  type Span,
  type TextPart,
  type TextSource,
  withPlaceholders,
} from "../core/index";

/** What was worked out for one version of a document and helps with the next one. It never changes an answer. */
export class DocumentMemory {
  #pieces = newMemory();
  #blocks: PageMemory = [];
  #placeholders: readonly string[] = [];
  readonly #read = new Pending();

  /** Hears of each edit of the document, in order; `undefined` for one whose place is not known. */
  edited(change: Change | undefined): void {
    this.#read.add(change);
  }

  /** Takes other placeholders from now on; returns whether they are others. */
  use(placeholders: readonly string[]): boolean {
    if (placeholders.join("\n") === this.#placeholders.join("\n")) return false;
    this.#placeholders = placeholders;
    this.#pieces = newMemory();
    this.#blocks = [];
    return true;
  }

  /** Runs something that looks at values, with the same placeholders. */
  within<Result>(run: () => Result): Result {
    return withPlaceholders(this.#placeholders, run);
  }

  analyse(text: TextSource, others: readonly PlacedFacts[]): Analysis {
    const edit = this.#read.take(text);
    return this.within(() => analyse(text, this.#pieces, others, edit));
  }

  parts(text: TextSource, within: Span): TextPart[] {
    const edit = this.#read.take(text);
    return this.within(() => partsWithin(text, within, this.#pieces, edit));
  }

  gather<Result>(text: TextSource, within: Span, kept: KeptParts<Result>): PlacedReading<Result>[] {
    const edit = this.#read.take(text);
    return this.within(() => readParts(text, within, kept, this.#pieces, edit));
  }

  accounts(text: TextSource): readonly string[] {
    const edit = this.#read.take(text);
    return this.within(() => readAccounts(text, this.#pieces, edit));
  }

  /** Of a page of Markdown. */
  checkPage(page: string): readonly Finding[] {
    return this.within(() => checkMarkdown(page, this.#blocks));
  }

  pageParts(page: string, within: Span): TextPart[] {
    return this.within(() => markdownParts(page, within, this.#blocks));
  }

  facts(text: TextSource): readonly PlacedFacts[] {
    const edit = this.#read.take(text);
    return this.within(() => readFacts(text, this.#pieces, edit));
  }
}

/** The edits since a text was last looked at, as one. */
class Pending {
  #text: TextSource = "";
  #change: Change | undefined;
  #isKnown = false;

  add(change: Change | undefined): void {
    if (!change) this.#isKnown = false;
    else if (this.#isKnown) this.#change = this.#change ? bothChanges(this.#change, change) : change;
  }

  /** The edit that led to `text`, the version of now; `undefined` where it is not known. */
  take(text: TextSource): Edit | undefined {
    const before = this.#text;
    const change = this.#isKnown ? this.#change : undefined;
    this.#text = text;
    this.#change = undefined;
    this.#isKnown = true;
    return change && change.growth === text.length - before.length ? { before, change } : undefined;
  }
}
