import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  definitionAt,
  hintsIn,
  indexOfNames,
  namesIn,
  type OutlineItem,
  occurrencesAt,
  outlineOf,
  type Passage,
  passagesOf,
  placesOfName,
  renamableAt,
  renameAt,
  type Span,
  sharedNameAt,
} from "../../../server/src/core/index";
import { allSqlTexts } from "../../support/sql-texts";
import { HOSTILE } from "../../syntax/hostile-texts";

const itemSpans = (item: OutlineItem): Span[] => [item.span, item.nameSpan, ...item.children.flatMap(itemSpans)];

function spansOfPart(text: string): Span[] {
  const names = namesIn(text);
  const shared = names?.tables.flatMap(({ at }) => {
    const name = sharedNameAt(names, at.start);
    assert.ok(name);
    return placesOfName(indexOfNames([{ start: 0, reading: names }]), name).flatMap((place) => [
      place.at,
      ...(place.definition ? [place.definition] : []),
    ]);
  });
  const outline = outlineOf(text)?.flatMap(itemSpans) ?? [];
  return [...outline, ...(shared ?? []), ...(names?.roles.map(({ at }) => at) ?? [])];
}

const spansOfHints = (passage: Passage, { length }: string): Span[] =>
  hintsIn(passage, { start: 0, end: length }).flatMap(({ at, target }) => [{ start: at, end: at }, target]);

function spansAt(passage: Passage, offset: number): Span[] {
  const found = definitionAt(passage, offset);
  const occurrences = occurrencesAt(passage, offset);
  const renamable = renamableAt(passage, offset);
  const renamed = renameAt(passage, offset, "fresh");
  return [
    ...(found ? [found.at, found.target] : []),
    ...(occurrences ? [...(occurrences.declaration ? [occurrences.declaration] : []), ...occurrences.others] : []),
    ...(renamable && "at" in renamable ? [renamable.at] : []),
    ...(renamed && "edits" in renamed ? renamed.edits.map(({ span }) => span) : []),
  ];
}

const areIn = (spans: readonly Span[], { length }: string): boolean =>
  spans.every(({ start, end }) => 0 <= start && start <= end && end <= length);

const TEXTS = allSqlTexts();

describe("navigation in every SQL text of the repository", () => {
  it("answers at every place, with places in the text", () => {
    for (const { name, text } of TEXTS) {
      for (const passage of passagesOf(text)) {
        const { start, end } = passage.statement;
        for (let at = start; at <= end; at++) assert.ok(areIn(spansAt(passage, at), text), `${name} at ${at}`);
      }
    }
  });

  it("answers for every text as a whole, and for what is written of it so far", () => {
    for (const { name, text } of TEXTS) {
      for (let end = text.length; end > 0; end -= 61) {
        const written = text.slice(0, end);
        const spans = passagesOf(written).flatMap((passage) => spansOfHints(passage, written));
        assert.ok(areIn([...spansOfPart(written), ...spans], written), `${name} up to ${end}`);
      }
    }
  });

  it("answers for texts that are meant to hurt", () => {
    for (const [name, make] of Object.entries(HOSTILE)) {
      const text = make(50_000);
      const spans = passagesOf(text).flatMap((passage) => {
        const places = [0, 1, 2, 3].map((part) => Math.floor((text.length * part) / 4));
        return [...spansOfHints(passage, text), ...places.flatMap((at) => spansAt(passage, at))];
      });
      assert.ok(areIn([...(outlineOf(text)?.flatMap(itemSpans) ?? []), ...spans], text), name);
      assert.ok(areIn(namesIn(text)?.tables.map(({ at }) => at) ?? [], text), name);
    }
  });

  it("has names inside of what they name, as editors want it", () => {
    for (const { name, text } of TEXTS) {
      const check = ({ span, nameSpan, children, name: shown }: OutlineItem): void => {
        assert.ok(shown !== "" && span.start <= nameSpan.start && nameSpan.end <= span.end, `${name}: ${shown}`);
        children.forEach(check);
      };
      outlineOf(text)?.forEach(check);
    }
  });
});
