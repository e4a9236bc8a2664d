import * as l10n from "@vscode/l10n";
import { LineIndex, maskUris, parseScript, type Span, type Statement } from "../core/index";
import { printSpan } from "./place";
import { isSecretKey } from "./secrets";
import { stageCommand } from "./stage";

interface Node extends Span {
  readonly node: string;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "node" in value;

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);

/** What a node says beside its children: its kind, its text, its marks. */
function details(node: Node, shown: (text: string) => string): string {
  const fields = Object.entries(node).filter(([key]) => key !== "node");
  const words = fields.flatMap(([key, value]) => {
    if (typeof value === "string") return [key === "kind" ? value : JSON.stringify(shown(value))];
    return value === true ? [key] : [];
  });
  return words.map((word) => ` ${word}`).join("");
}

const maskAny = (): string => "***";

/** The text of a property's value where its key says that it is a secret is left out. */
const shownIn = (node: Node, child: Node): ((text: string) => string) =>
  "key" in node && "value" in node && child === node.value && isSecretKey((node.key as { value: string }).value)
    ? maskAny
    : maskUris;

function printNode(node: Node, label: string, depth: number, lines: LineIndex, shown = maskUris): string {
  const head = `${"  ".repeat(depth)}${label}${node.node} ${printSpan(node, lines)}${details(node, shown)}\n`;
  const children = Object.entries(node)
    .flatMap(([key, value]) =>
      nodesIn(value).map((child) => ({ child, label: Array.isArray(value) ? "" : `${key}: ` })),
    )
    .sort((a, b) => a.child.start - b.child.start);
  return (
    head + children.map(({ child, label }) => printNode(child, label, depth + 1, lines, shownIn(node, child))).join("")
  );
}

function printStatement({ create, other, problems, start, end }: Statement, lines: LineIndex): string {
  const head = `statement ${printSpan({ start, end }, lines)}\n`;
  const wrong = problems.map(({ kind, span }) => `  problem ${printSpan(span, lines)} ${kind}\n`);
  const tree = create ?? other;
  return head + (tree ? printNode(tree, "", 1, lines) : "") + wrong.join("");
}

function printTree(text: string): string {
  const lines = new LineIndex(text);
  return parseScript(text, () => true)
    .map((statement) => printStatement(statement, lines))
    .join("");
}

export const treeCommand = stageCommand("tree", () => l10n.t("Print the syntax tree of a file"), printTree);
