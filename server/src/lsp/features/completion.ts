import * as z from "zod/mini";
import {
  complete,
  documentationOf,
  MARKDOWN,
  PLAIN_TEXT,
  plainText,
  type Subject,
  type Suggestion,
  type SuggestionKind,
  snippetText,
  type TextPart,
} from "../../core/index";
import { toOffset, toRangeIn, toTextEdits } from "../convert";
import { guarded } from "../guard";
import { knownIn } from "../known";
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from "../library";
import { PolicySnapshot } from "../policy-snapshot";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

/**
 * What opens a literal, and what separates the parts of keys, mappings and locations. A blank or a parenthesis is none: they
 * are typed everywhere in any SQL.
 */
const TRIGGERS = ["'", '"', ".", ":", "/", ","];

export const completionFeature: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true } }),
  listen({ connection, client, session, workspace, answer }) {
    const style = styleOf(client.params.capabilities);
    connection.onCompletion((params, token) =>
      answer<CompletionList>(
        { method: "textDocument/completion", uri: params.textDocument.uri, token, empty: NO_ITEMS },
        (snapshot) =>
          snapshot instanceof PolicySnapshot
            ? NO_ITEMS
            : completionList(snapshot, params, style, () => knownIn(session, workspace, snapshot)),
      ),
    );
    connection.onCompletionResolve((item) =>
      guarded(connection, "completionItem/resolve", item, async () => documented(item, style)),
    );
  },
};

const NO_ITEMS: CompletionList = { isIncomplete: false, items: [] };

/** What the client can do with an item. */
interface Style {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly markdown: boolean;
}

function styleOf({ textDocument }: ClientCapabilities): Style {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
  };
}

function completionList(
  snapshot: Snapshot,
  { position, context }: CompletionParams,
  style: Style,
  known: () => ReturnType<typeof knownIn>,
): CompletionList {
  const offset = toOffset(position, snapshot.lines);
  const part = snapshot.partAt(offset);
  if (!part) return NO_ITEMS;
  const isSign = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const { suggestions, isIncomplete } = complete({ text: part.text, offset: offset - part.start, isSign }, known());
  const items = suggestions.map((suggestion, index) => toItem(suggestion, index, part, snapshot, style));
  return { isIncomplete, items };
}

const KINDS: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  handler: CompletionItemKind.Class,
  format: CompletionItemKind.EnumMember,
  property: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  place: CompletionItemKind.Value,
  role: CompletionItemKind.Reference,
  column: CompletionItemKind.Field,
  type: CompletionItemKind.TypeParameter,
  clause: CompletionItemKind.Keyword,
  statement: CompletionItemKind.Snippet,
  flag: CompletionItemKind.Property,
  rule: CompletionItemKind.Constant,
};

function toItem(
  suggestion: Suggestion,
  index: number,
  part: TextPart,
  snapshot: Snapshot,
  style: Style,
): CompletionItem {
  const { label, kind, detail, insert, filter, also, subject } = suggestion;
  const isSnippet = style.snippets && insert.some((piece) => typeof piece !== "string");
  return {
    label,
    kind: KINDS[kind],
    sortText: String(index).padStart(4, "0"),
    ...(filter !== undefined && filter !== label && { filterText: filter }),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: toEdit(suggestion, isSnippet ? snippetText(insert) : plainText(insert), part, snapshot, style),
    ...(detail !== undefined && { detail }),
    ...(also && {
      additionalTextEdits: toTextEdits(
        also.map((edit) => movedBy(edit, part.start)),
        snapshot.lines,
      ),
    }),
    ...(subject && { data: subject }),
  };
}

const movedBy = ({ span, newText }: NonNullable<Suggestion["also"]>[number], by: number) => ({
  span: { start: span.start + by, end: span.end + by },
  newText,
});

function toEdit(
  { span, insertEnd }: Suggestion,
  newText: string,
  part: TextPart,
  { lines }: Snapshot,
  { insertReplace }: Style,
): NonNullable<CompletionItem["textEdit"]> {
  const replace = toRangeIn(part, span, lines);
  if (!insertReplace) return { newText, range: replace };
  return { newText, replace, insert: toRangeIn(part, { start: span.start, end: insertEnd ?? span.end }, lines) };
}

const subjectSchema = z.object({
  kind: z.string(),
  title: z.optional(z.string()),
  key: z.optional(z.string()),
  type: z.optional(z.string()),
  clause: z.optional(z.string()),
  code: z.optional(z.string()),
});

/** Works out the documentation from what the item itself says, whatever has become of its document. */
function documented(item: CompletionItem, { markdown }: Style): CompletionItem {
  const read = subjectSchema.safeParse(item.data);
  const value = read.success && documentationOf(read.data as Subject, markdown ? MARKDOWN : PLAIN_TEXT);
  if (!value) return item;
  return { ...item, documentation: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } };
}
