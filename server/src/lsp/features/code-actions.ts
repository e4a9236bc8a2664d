import * as l10n from "@vscode/l10n";
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  type TextEdit as CoreEdit,
  type Finding,
  type Fix,
  mergeEdits,
  type Span,
  suppressingEdits,
} from "../../core/index";
import { type DiagnosticStyle, toDiagnostic, toSpan, toTextEdits } from "../convert";
import { generatePolicies } from "../generate";
import { PolicySnapshot } from "../policy-snapshot";
import { COMMANDS, FIX_ALL_KIND } from "../protocol";
import { type Snapshot, wantedFindings } from "../snapshot";
import type { Client, Feature } from "./feature";

interface ActionOptions {
  readonly style: DiagnosticStyle;
  readonly commands: ReadonlySet<string>;
  /** Whether the client takes edits that name the version they were made for. */
  readonly versionedEdits: boolean;
}

export const codeActionFeature: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, CodeActionKind.Empty] },
  }),
  listen({ connection, client, answer }) {
    const options = optionsFor(client);
    connection.onCodeAction((params, token) =>
      answer<CodeAction[]>(
        { method: "textDocument/codeAction", uri: params.textDocument.uri, token, empty: [] },
        (snapshot, settings) => codeActions(snapshot, wantedFindings(snapshot, settings), params, options),
      ),
    );
  },
};

const optionsFor = ({ params: { capabilities }, style, commands }: Client): ActionOptions => ({
  style,
  commands,
  versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges === true,
});

/** What can be done about the wanted findings and the statement in a range: the fixes first, in the order of the text. */
function codeActions(
  snapshot: Snapshot,
  wanted: readonly Finding[],
  { range, context }: Pick<CodeActionParams, "range" | "context">,
  options: ActionOptions,
): CodeAction[] {
  const wants = (kind: string): boolean => !context.only || context.only.some((only) => isWithin(kind, only));
  const span = toSpan(range, snapshot.lines);
  const findings = wants(CodeActionKind.QuickFix) ? wanted.filter(({ at }) => meet(at, span)) : [];
  return [
    ...findings.flatMap((finding) => fixes(finding, snapshot, options)),
    ...suppressions(findings, snapshot, options),
    ...rulePages(findings, snapshot, options),
    ...(context.only && wants(FIX_ALL_KIND) ? fixAll(wanted, snapshot, options) : []),
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
      edit: workspaceEdit(fix.edits, snapshot, options),
      data: { safe: fix.safe },
    }));
}

/** Comments that suppress findings, where they can: one for all findings of a code on a line. A policy has no comments. */
function suppressions(findings: readonly Finding[], snapshot: Snapshot, options: ActionOptions): CodeAction[] {
  if (snapshot instanceof PolicySnapshot) return [];
  const actions = new Map<string, CodeAction & { diagnostics: Diagnostic[] }>();
  for (const [finding, edit] of suppressingEdits(findings, snapshot.text)) {
    const key = `${finding.code} ${edit.span.start}`;
    const action = actions.get(key) ?? {
      title: l10n.t("Ignore {0} here", finding.code),
      kind: CodeActionKind.QuickFix,
      diagnostics: [],
      edit: workspaceEdit([edit], snapshot, options),
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
      edit: workspaceEdit(mergeEdits(safe), snapshot, options),
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
  if (!commands.has(COMMANDS.generatePolicies)) return [];
  const automatic = trigger === CodeActionTriggerKind.Automatic;
  const table = snapshot.tables.find((candidate) =>
    automatic ? meet(candidate.head, span) || meet(candidate.nameSpan, span) : meet(candidate.span, span),
  );
  if (!table) return [];
  const command = generatePolicies(table, snapshot);
  return [{ title: command.title, kind: CodeActionKind.Empty, command }];
}

function workspaceEdit(
  edits: readonly CoreEdit[],
  snapshot: Snapshot,
  { versionedEdits }: ActionOptions,
): WorkspaceEdit {
  const { uri, version, lines } = snapshot;
  const textEdits = toTextEdits(edits, lines);
  if (!versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
