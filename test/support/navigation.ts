import {
  applyEdits,
  definitionAt,
  hintsIn,
  indexOfNames,
  namesIn,
  type OutlineItem,
  occurrencesAt,
  outlineOf,
  passageAt,
  passagesOf,
  placesOfName,
  renamableAt,
  renameAt,
  type Span,
  sharedNameAt,
} from "../../server/src/core/index";

/** The cursor in a text. */
const CURSOR = "‸";
const MARKS = /[‸⟦⟧]|⟨[^⟩]*⟩/g;

interface Marked {
  readonly text: string;
  readonly cursor: number;
}

/** A drawn text without what is drawn into it. */
function unmarked(drawn: string): Marked {
  const cursor = drawn.replace(/[⟦⟧]|⟨[^⟩]*⟩/g, "").indexOf(CURSOR);
  return { text: drawn.replace(MARKS, ""), cursor };
}

interface Stroke {
  readonly at: number;
  readonly text: string;
}

/** Draws strokes into a text, those at the same place in their order. */
function draw(text: string, strokes: readonly Stroke[]): string {
  const edits = [...strokes].sort((a, b) => a.at - b.at);
  let [drawn, at] = ["", 0];
  for (const stroke of edits) {
    drawn += text.slice(at, stroke.at) + stroke.text;
    at = stroke.at;
  }
  return drawn + text.slice(at);
}

const around = (spans: readonly Span[], { text, cursor }: Marked): string =>
  draw(text, [
    ...spans.flatMap(({ start, end }) => [
      { at: start, text: "⟦" },
      { at: end, text: "⟧" },
    ]),
    { at: cursor, text: CURSOR },
  ]);

/** What the names of all statements say of a name. */
function across({ text, cursor }: Marked) {
  const names = namesIn(text);
  const name = names && sharedNameAt(names, cursor);
  const places = name ? placesOfName(indexOfNames([{ start: 0, reading: names }]), name) : [];
  return places.some(({ isOurs }) => isOurs) ? places : [];
}

function definitionsOf(marked: Marked): Span[] {
  const passage = passageAt(marked.text, marked.cursor);
  const found = passage && definitionAt(passage, marked.cursor);
  return found ? [found.target] : across(marked).flatMap(({ definition }) => definition ?? []);
}

function referencesOf(marked: Marked): Span[] {
  const passage = passageAt(marked.text, marked.cursor);
  const found = passage && occurrencesAt(passage, marked.cursor);
  if (!found) return across(marked).map(({ at }) => at);
  return [...(found.declaration ? [found.declaration] : []), ...found.others];
}

/** The text drawn anew: with the places that a question about its cursor leads to. */
export const drawDefinition = (drawn: string): string => around(definitionsOf(unmarked(drawn)), unmarked(drawn));
export const drawReferences = (drawn: string): string => around(referencesOf(unmarked(drawn)), unmarked(drawn));

export function drawHints(drawn: string): string {
  const { text } = unmarked(drawn);
  const hints = passagesOf(text).flatMap((passage) => hintsIn(passage, { start: 0, end: text.length }));
  return draw(
    text,
    hints.map(({ at, label }) => ({ at, text: `⟨${label}⟩` })),
  );
}

export interface Renamed {
  readonly kind: "renamed" | "refused" | "nothing";
  readonly text: string;
}

/** The text after a rename at its cursor, or why there is none. */
export function renamed(drawn: string, name: string): Renamed {
  const { text, cursor } = unmarked(drawn);
  const passage = passageAt(text, cursor);
  const found = passage && (firstRefusal(passage, cursor) ?? renameAt(passage, cursor, name));
  if (!found) return { kind: "nothing", text: "" };
  if ("refused" in found) return { kind: "refused", text: found.refused };
  return { kind: "renamed", text: applyEdits(text, found.edits) };
}

function firstRefusal(passage: NonNullable<ReturnType<typeof passageAt>>, cursor: number) {
  const found = renamableAt(passage, cursor);
  return found && "refused" in found ? found : undefined;
}

export function outlineText(text: string): string {
  const lines = (item: OutlineItem, depth: number): string[] => [
    `${"  ".repeat(depth)}${item.kind} ${item.name}${item.detail ? `: ${item.detail}` : ""}`,
    ...item.children.flatMap((child) => lines(child, depth + 1)),
  ];
  return (outlineOf(text) ?? []).flatMap((item) => lines(item, 0)).join("\n");
}
