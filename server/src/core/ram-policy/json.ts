import { createScanner, type Node, type ParseError, ParseErrorCode, parseTree, SyntaxKind } from "jsonc-parser";
import { insert, remove, replace, type TextEdit } from "../text/edit";
import { type Span, spanOf } from "../text/span";

interface Placed {
  readonly span: Span;
}

export interface JsonString extends Placed {
  readonly kind: "string";
  readonly value: string;
}

export interface JsonArray extends Placed {
  readonly kind: "array";
  readonly items: readonly JsonValue[];
}

export interface JsonObject extends Placed {
  readonly kind: "object";
  readonly properties: readonly JsonProperty[];
}

export interface JsonOther extends Placed {
  readonly kind: "number" | "boolean" | "null";
}

export type JsonValue = JsonString | JsonArray | JsonObject | JsonOther;

export interface JsonProperty extends Placed {
  readonly key: string;
  readonly keySpan: Span;
  /** Absent where the text breaks off. */
  readonly value: JsonValue | undefined;
}

/** Why a text is no JSON as RAM takes it. */
export interface JsonProblem {
  readonly kind:
    | "comment"
    | "comma-extra"
    | "comma-missing"
    | "look-alike"
    | "unfinished"
    | "malformed"
    | "too-deep"
    | "too-long";
  readonly at: Span;
  /** What mends it, where that is clear. */
  readonly edits: readonly TextEdit[];
}

export interface JsonText {
  readonly root: JsonValue | undefined;
  readonly problems: readonly JsonProblem[];
}

/** No policy is deeper than 6; beyond this depth the parser would run out of stack some day. */
const MAX_DEPTH = 60;

/** RAM takes 6 KB; what is this long is no policy, and is not looked into. */
const MAX_LENGTH = 1_000_000;

/** Reads JSON with its places. Never throws: of a broken text there is what could be read, and what is wrong. */
export function readJson(text: string, commentsAllowed: boolean): JsonText {
  if (text.length > MAX_LENGTH)
    return { root: undefined, problems: [{ kind: "too-long", at: spanOf(0, 1), edits: [] }] };
  const deep = tooDeep(text);
  if (deep) return { root: undefined, problems: [deep] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: !commentsAllowed });
  const comments = errors.filter(({ error }) => error === ParseErrorCode.InvalidCommentToken);
  const [first] = errors.filter((error) => !comments.includes(error));
  return {
    root: root && readValue(root),
    problems: [...comments.map((error) => commentProblem(error, text)), ...(first ? [problemOf(first, text)] : [])],
  };
}

function tooDeep(text: string): JsonProblem | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== SyntaxKind.EOF; token = scanner.scan()) {
    if (token === SyntaxKind.OpenBraceToken || token === SyntaxKind.OpenBracketToken) depth++;
    else if (token === SyntaxKind.CloseBraceToken || token === SyntaxKind.CloseBracketToken) depth--;
    if (depth > MAX_DEPTH) {
      const start = scanner.getTokenOffset();
      return { kind: "too-deep", at: spanOf(start, start + 1), edits: [] };
    }
  }
  return undefined;
}

const spanOfNode = ({ offset, length }: Node): Span => spanOf(offset, offset + length);

function readValue(node: Node): JsonValue {
  const span = spanOfNode(node);
  switch (node.type) {
    case "array":
      return { kind: "array", span, items: (node.children ?? []).map(readValue) };
    case "object":
      return { kind: "object", span, properties: (node.children ?? []).flatMap(readProperty) };
    case "string":
      return { kind: "string", span, value: String(node.value) };
    case "number":
    case "boolean":
      return { kind: node.type, span };
    default:
      return { kind: "null", span };
  }
}

function readProperty(node: Node): JsonProperty[] {
  const [key, value] = node.children ?? [];
  if (!key) return [];
  const keySpan = spanOfNode(key);
  const read = value && readValue(value);
  return [{ key: String(key.value), keySpan, value: read, span: spanOf(keySpan.start, read?.span.end ?? keySpan.end) }];
}

/** With the blanks that stand before it on its line, and its line where nothing else is on it. */
function commentProblem({ offset, length }: ParseError, text: string): JsonProblem {
  let start = offset;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  const end = offset + length;
  const isOwnLine = start === 0 || text[start - 1] === "\n";
  const lineBreak = isOwnLine ? (/^[ \t]*(?:\r\n|\n)/.exec(text.slice(end, end + 200))?.[0].length ?? 0) : 0;
  return { kind: "comment", at: spanOf(offset, end), edits: [remove(spanOf(start, end + lineBreak))] };
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "“": '"',
  "”": '"',
  "｛": "{",
  "｝": "}",
};

function problemOf({ error, offset, length }: ParseError, text: string): JsonProblem {
  const at = within(offset, length, text);
  const before = behindToken(text, offset);
  const meant = LOOK_ALIKES[text.charAt(offset)];
  if (meant !== undefined) {
    const one = spanOf(offset, offset + 1);
    return { kind: "look-alike", at: one, edits: [replace(one, meant)] };
  }
  if (/[}\]]/.test(text.charAt(offset)) && text[before - 1] === "," && isElementExpected(error)) {
    const comma = spanOf(before - 1, before);
    return { kind: "comma-extra", at: comma, edits: [remove(comma)] };
  }
  if (error === ParseErrorCode.CommaExpected) return { kind: "comma-missing", at, edits: [insert(before, ",")] };
  return { kind: offset >= text.trimEnd().length ? "unfinished" : "malformed", at, edits: [] };
}

const isElementExpected = (error: ParseErrorCode): boolean =>
  error === ParseErrorCode.ValueExpected || error === ParseErrorCode.PropertyNameExpected;

/** The end of what stands before an offset, blanks left out. */
function behindToken(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** At least one character, where the text has one. */
function within(offset: number, length: number, text: string): Span {
  const start = Math.min(offset, Math.max(0, text.trimEnd().length - 1));
  return spanOf(start, Math.min(text.length, Math.max(start + 1, offset + length)));
}
