import {
  editsInPage,
  type Finding,
  type KeptParts,
  type PlacedFacts,
  type PlacedReading,
  type Settings,
  type Span,
  suppressingEditsInPage,
  type TextEdit,
  type TextPart,
} from "../core/index";
import { Snapshot } from "./snapshot";

/** A page of Markdown with SQL in it. A page shows tables and does not make them: nothing is compared with them, or derived from them. */
export class PageSnapshot extends Snapshot {
  #findings: readonly Finding[] | undefined;

  protected override forget(): void {
    super.forget();
    this.#findings = undefined;
  }

  override get isScript(): boolean {
    return false;
  }

  override isWanted(settings: Settings): boolean {
    return super.isWanted(settings) && settings.markdown;
  }

  override suppressions(findings: readonly Finding[]): ReadonlyMap<Finding, TextEdit> {
    return suppressingEditsInPage(findings, this.text);
  }

  override placed(edits: readonly TextEdit[], start: number): TextEdit[] {
    return editsInPage(super.placed(edits, start), this.text);
  }

  override each<Result>(kept: KeptParts<Result>, within?: Span): readonly PlacedReading<Result>[] {
    const parts = this.parts(within ?? { start: 0, end: this.length });
    return this.within(() => kept.ofTexts(parts));
  }

  override gather(): [] {
    return [];
  }

  override get accounts(): [] {
    return [];
  }

  override get findings(): readonly Finding[] {
    this.#findings ??= this.memory.checkPage(this.text);
    return this.#findings;
  }

  override parts(within: Span): readonly TextPart[] {
    return this.memory.pageParts(this.text, within);
  }

  override get shared(): string {
    return "";
  }

  override get facts(): readonly PlacedFacts[] {
    return [];
  }

  override get tables(): [] {
    return [];
  }
}
