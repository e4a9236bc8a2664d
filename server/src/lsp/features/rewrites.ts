import * as l10n from "@vscode/l10n";
import * as z from "zod/mini";
import {
  applyEdits,
  buildMapping,
  type Fix,
  formatProperties,
  keyChoices,
  type NamedOffer,
  type Passage,
  type Place,
  passagesOf,
  rewriteAt,
  rewritesAt,
  type Span,
  type TextEdit,
  type TextPart,
} from "../../core/index";
import { toOffset, toRange, toSpan, toTextEdits } from "../convert";
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
} from "../library";
import { BUILD_MAPPING_REQUEST, type BuildMappingResult, COMMANDS, FORMAT_PROPERTIES_KIND } from "../protocol";
import type { Snapshot } from "../snapshot";
import { movedEdits, takesVersions, workspaceEdit } from "../workspace-edit";
import type { Client, Feature } from "./feature";

/** How a client takes rewrites. */
export interface RewriteOptions {
  readonly commands: ReadonlySet<string>;
  readonly versionedEdits: boolean;
  /** Whether it asks for the edits of an action once it is chosen. */
  readonly resolves: boolean;
}

export const resolvesEdits = ({ capabilities }: InitializeParams): boolean => {
  const { resolveSupport, dataSupport } = capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes("edit") === true;
};

/** The rewrites of the first statement of MaxCompute that a range meets. What a fix does there is not offered twice. */
export function rewriteActions(
  snapshot: Snapshot,
  { range, context }: Pick<CodeActionParams, "range" | "context">,
  fixes: readonly Fix[],
  options: RewriteOptions,
): CodeAction[] {
  const found = placeIn(snapshot, toSpan(range, snapshot.lines));
  if (!found) return [];
  const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
  const offers = rewritesAt(found.place, isAsked).filter((offer) => !isOffered(offer, found.part, fixes));
  const actions = offers.map((offer) => actionOf(offer, found, snapshot, options));
  const choice = isAsked && options.commands.has(COMMANDS.buildMapping) ? choiceOf(found, snapshot) : [];
  return [...actions, ...choice];
}

interface Found {
  readonly part: TextPart;
  readonly place: Place;
}

/** The place of a span in the first statement that it meets, with its places counted from where its part begins. */
function placeIn(snapshot: Snapshot, span: Span): Found | undefined {
  for (const part of snapshot.parts(span)) {
    const at = { start: Math.max(0, span.start - part.start), end: span.end - part.start };
    const passage = passagesOf(part.text).find(({ statement, isOurs }) => isOurs && isIn(statement, at));
    if (passage) return { part, place: { passage, at, accounts: () => snapshot.accounts } };
  }
  return undefined;
}

/** The comments before and behind a statement are not meant. */
function isIn({ create, other, codeEnd }: Passage["statement"], at: Span): boolean {
  const start = (create ?? other)?.start ?? codeEnd;
  return start <= at.end && at.start <= codeEnd;
}

/** Whether a fix of a finding leads to the same text. */
function isOffered(offer: NamedOffer, { start, text }: TextPart, fixes: readonly Fix[]): boolean {
  if (fixes.length === 0) return false;
  const after = applyEdits(text, offer.edits());
  return fixes.some(({ edits }) => applyEdits(text, movedEdits(edits, -start)) === after);
}

function actionOf(offer: NamedOffer, { part, place }: Found, snapshot: Snapshot, options: RewriteOptions): CodeAction {
  const { uri, version, lines } = snapshot;
  const action = { title: offer.title, kind: CodeActionKind.RefactorRewrite };
  if (!options.resolves) {
    return { ...action, edit: workspaceEdit(offer.edits(), snapshot, options.versionedEdits, part.start) };
  }
  const { start, end } = place.at;
  const range = toRange({ start: part.start + start, end: part.start + end }, lines);
  return { ...action, data: { rewrite: offer.id, uri, version, range } satisfies RewriteData };
}

/** For a client that can ask which columns are primary keys. */
function choiceOf({ part, place }: Found, { uri, lines }: Snapshot): CodeAction[] {
  if (!keyChoices(place.passage)) return [];
  const title = l10n.t("Build the column mapping from the columns and choose its primary keys…");
  const position = lines.position(part.start + place.at.start);
  const command = { title, command: COMMANDS.buildMapping, arguments: [uri, position] };
  return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
}

/** All lists of properties of the document, for who asks for just that. */
export function formatAction(snapshot: Snapshot, { versionedEdits }: RewriteOptions): CodeAction[] {
  const edits = snapshot
    .parts({ start: 0, end: snapshot.length })
    .flatMap((part) => snapshot.placed(formatted(part), part.start));
  if (edits.length === 0) return [];
  const title = l10n.t("Put each property of external tables on a line of its own");
  return [{ title, kind: FORMAT_PROPERTIES_KIND, edit: workspaceEdit(edits, snapshot, versionedEdits) }];
}

const formatted = ({ text }: TextPart): TextEdit[] =>
  passagesOf(text).flatMap((passage) => (passage.isOurs ? formatProperties(passage) : []));

const position = z.object({ line: z.int(), character: z.int() });
const rewriteData = z.object({
  rewrite: z.string(),
  uri: z.string(),
  version: z.number(),
  range: z.object({ start: position, end: position }),
});
type RewriteData = z.infer<typeof rewriteData>;
const buildMappingParams = z.object({ uri: z.string(), position, keys: z.optional(z.array(z.string())) });

const NOTHING_BUILT: BuildMappingResult = { version: 0, choices: [], edits: [] };

/** What follows once a rewrite was chosen; which there are, `codeActionFeature` asks. */
export const rewriteFeature: Feature = {
  capabilities: () => ({}),
  listen({ connection, client, answer }) {
    connection.onCodeActionResolve((action, token) => {
      const read = rewriteData.safeParse(action.data);
      if (!read.success) return action;
      return answer({ method: "codeAction/resolve", uri: read.data.uri, token, empty: action }, (snapshot) =>
        resolved(action, read.data, snapshot, client),
      );
    });
    connection.onRequest(BUILD_MAPPING_REQUEST, (params: unknown, token) => {
      const request = buildMappingParams.parse(params);
      return answer({ method: BUILD_MAPPING_REQUEST, uri: request.uri, token, empty: NOTHING_BUILT }, (snapshot) =>
        built(snapshot, request),
      );
    });
  },
};

/** An action of another version may be about another place by now, so that it is refused. */
function resolved(
  action: CodeAction,
  { rewrite, version, range }: RewriteData,
  snapshot: Snapshot,
  { params }: Client,
) {
  if (snapshot.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed");
  const found = placeIn(snapshot, toSpan(range, snapshot.lines));
  const offer = found && rewriteAt(rewrite, found.place);
  if (!offer) return action;
  return { ...action, edit: workspaceEdit(offer.edits(), snapshot, takesVersions(params), found.part.start) };
}

function built(snapshot: Snapshot, request: z.infer<typeof buildMappingParams>): BuildMappingResult {
  const { version, lines } = snapshot;
  const offset = toOffset(request.position, lines);
  const found = placeIn(snapshot, { start: offset, end: offset });
  if (!found) return { ...NOTHING_BUILT, version };
  const { part, place } = found;
  const edits = request.keys ? buildMapping(place.passage, request.keys) : [];
  const choices = keyChoices(place.passage) ?? [];
  return { version, choices, edits: toTextEdits(snapshot.placed(edits, part.start), lines) };
}
