import * as l10n from "@vscode/l10n";
import {
  type ExternalTable,
  type Finding,
  type Fix,
  mergeEdits,
  type Position,
  passagesOf,
  type Settings,
  type Span,
} from "../../core/index";
import { type DiagnosticStyle, toDiagnostic, toRangeIn, toSpan } from "../convert";
import { generatePolicies } from "../generate";
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from "../library";
import { PolicySnapshot } from "../policy-snapshot";
import { COMMANDS, FIX_ALL_KIND, FORMAT_PROPERTIES_KIND } from "../protocol";
import { type Snapshot, wantedFindings } from "../snapshot";
import { takesVersions, workspaceEdit } from "../workspace-edit";
import type { Client, Feature } from "./feature";
import { formatAction, type RewriteOptions, resolvesEdits, rewriteActions } from "./rewrites";

interface ActionOptions extends RewriteOptions {
  readonly style: DiagnosticStyle;
}

const KINDS = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  FIX_ALL_KIND,
  FORMAT_PROPERTIES_KIND,
  CodeActionKind.Empty,
];

export const codeActionFeature: Feature = {
  capabilities: ({ params }) => ({
    codeActionProvider: { codeActionKinds: KINDS, resolveProvider: resolvesEdits(params) },
  }),
  listen({ connection, client, answer }) {
    const options = optionsFor(client);
    connection.onCodeAction((params, token) =>
      answer<CodeAction[]>(
        { method: "textDocument/codeAction", uri: params.textDocument.uri, token, empty: [] },
        (snapshot, settings) => codeActions(snapshot, settings, params, options),
      ),
    );
  },
};

const optionsFor = ({ params, style, commands }: Client): ActionOptions => ({
  style,
  commands,
  versionedEdits: takesVersions(params),
  resolves: resolvesEdits(params),
});

/**
 * What can be done about the wanted findings and the statement in a range: the fixes first, in the order of the text. What
 * is about one place is read from its part of the text alone; the whole is looked at for who asks for it.
 */
function codeActions(
  snapshot: Snapshot,
  settings: Settings,
  params: Pick<CodeActionParams, "range" | "context">,
  options: ActionOptions,
): CodeAction[] {
  const { range, context } = params;
  const wants = (kind: string): boolean => !context.only || context.only.some((only) => isWithin(kind, only));
  const wantsAll = (kind: string): boolean => context.only !== undefined && wants(kind);
  const span = toSpan(range, snapshot.lines);
  const findings = wants(CodeActionKind.QuickFix) ? wantedFindings(snapshot, settings, span) : [];
  const offered = findings.flatMap((finding) => finding.fixes);
  return [
    ...findings.flatMap((finding) => fixes(finding, snapshot, options)),
    ...suppressions(findings, snapshot, options),
    ...rulePages(findings, snapshot, options),
    ...(wants(CodeActionKind.RefactorRewrite) ? rewriteActions(snapshot, params, offered, options) : []),
    ...(wantsAll(FIX_ALL_KIND) ? fixAll(wantedFindings(snapshot, settings), snapshot, options) : []),
    ...(wantsAll(FORMAT_PROPERTIES_KIND) ? formatAction(snapshot, options) : []),
    ...(wants(CodeActionKind.Empty) ? policies(snapshot, span, context.triggerKind, options) : []),
  ];
}

/** Whether an action of `kind` is one of those that a client asked for by naming `asked`. */
const isWithin = (kind: string, asked: string): boolean =>
  asked === CodeActionKind.Empty || kind === asked || kind.startsWith(`${asked}.`);

const meet = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

function fixes(finding: Finding, snapshot: Snapshot, options: ActionOptions): CodeAction[] {
  const diagnostic = toDiagnostic(finding, snapshot, options.style);
  return finding.fixes
    .filter(({ edits }) => edits.length > 0)
    .map((fix) => ({
      title: titleOf(fix),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: fix === finding.fixes[0],
      edit: workspaceEdit(fix.edits, snapshot, options.versionedEdits),
      data: { safe: fix.safe },
    }));
}

/** Comments that suppress findings, where they can: one for all findings of a code on a line. */
function suppressions(findings: readonly Finding[], snapshot: Snapshot, options: ActionOptions): CodeAction[] {
  const actions = new Map<string, CodeAction & { diagnostics: Diagnostic[] }>();
  for (const [finding, edit] of snapshot.suppressions(findings)) {
    const key = `${finding.code} ${edit.span.start}`;
    const action = actions.get(key) ?? {
      title: l10n.t("Ignore {0} here", finding.code),
      kind: CodeActionKind.QuickFix,
      diagnostics: [],
      edit: workspaceEdit([edit], snapshot, options.versionedEdits),
    };
    action.diagnostics.push(toDiagnostic(finding, snapshot, options.style));
    actions.set(key, action);
  }
  return [...actions.values()];
}

const titleOf = ({ title, safe }: Fix): string => (safe ? title : l10n.t("{0} (check the result)", title));

/** One action for each code, since two findings of a code have the same page. */
function rulePages(findings: readonly Finding[], snapshot: Snapshot, options: ActionOptions): CodeAction[] {
  if (!options.commands.has(COMMANDS.openRulePage)) return [];
  return [...new Set(findings.map(({ code }) => code))].map((code) => {
    const title = l10n.t("Open the page of {0}", code);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: findings
        .filter((finding) => finding.code === code)
        .map((finding) => toDiagnostic(finding, snapshot, options.style)),
      command: { title, command: COMMANDS.openRulePage, arguments: [code] },
    };
  });
}

/** The preferred fix of every finding, where it is safe. */
function fixAll(findings: readonly Finding[], snapshot: Snapshot, options: ActionOptions): CodeAction[] {
  const safe = findings.flatMap(({ fixes: [preferred] }) => (preferred?.safe ? [preferred.edits] : []));
  if (safe.length === 0) return [];
  return [
    {
      title:
        snapshot instanceof PolicySnapshot
          ? l10n.t("Fix all that is safe to fix in the policy")
          : l10n.t("Fix all that is safe to fix in external tables"),
      kind: FIX_ALL_KIND,
      edit: workspaceEdit(mergeEdits(safe), snapshot, options.versionedEdits),
    },
  ];
}

/**
 * For the statement under the cursor. Asked for while the cursor merely moves, only the head of the statement has it, so
 * that there is no light bulb on each of its lines.
 */
function policies(
  snapshot: Snapshot,
  span: Span,
  trigger: CodeActionTriggerKind | undefined,
  { commands }: ActionOptions,
): CodeAction[] {
  if (!snapshot.isScript || !commands.has(COMMANDS.generatePolicies)) return [];
  const automatic = trigger === CodeActionTriggerKind.Automatic;
  const isHere = ({ head, nameSpan, span: whole }: ExternalTable, at: Span): boolean =>
    automatic ? meet(head, at) || meet(nameSpan, at) : meet(whole, at);
  for (const part of snapshot.parts(span)) {
    const at = { start: span.start - part.start, end: span.end - part.start };
    const tables = passagesOf(part.text).flatMap(({ isOurs, statement, tables }) =>
      isOurs && statement.create ? tables : [],
    );
    const table = tables.find((candidate) => isHere(candidate, at));
    if (table) return [policiesOf(toRangeIn(part, table.head, snapshot.lines).start, snapshot)];
  }
  return [];
}

function policiesOf(head: Position, { uri }: Snapshot): CodeAction {
  const command = generatePolicies(uri, head);
  return { title: command.title, kind: CodeActionKind.Empty, command };
}
