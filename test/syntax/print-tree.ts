import type { Statement } from "../../server/src/core/syntax/tree";

const SHOWN = ["node", "kind", "text", "value", "name", "quoted", "unknown", "external"];

/** The tree of a statement as indented lines: each node with its place and its own values. */
export function printTree(statement: Statement, text: string): string {
  const lines: string[] = [];
  const tree = statement.create ?? statement.other;
  if (tree) printNode("", tree, text, 0, lines);
  for (const { kind, span, found, expected } of statement.problems) {
    lines.push(
      `! ${kind} ${span.start}..${span.end} ${JSON.stringify(found)}${expected ? ` -> ${JSON.stringify(expected)}` : ""}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

interface Node {
  readonly node: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "node" in value;

function printNode(role: string, node: Node, text: string, depth: number, lines: string[]): void {
  const fields = Object.entries(node);
  const values = fields
    .filter(([key, value]) => SHOWN.includes(key) && key !== "node" && typeof value !== "object" && value !== false)
    .map(([key, value]) => (value === true ? key : key === "kind" ? String(value) : `${key}=${JSON.stringify(value)}`));
  const label = role && role !== node.node ? `${role}: ${node.node}` : node.node;
  lines.push(`${"  ".repeat(depth)}${[label, ...values].join(" ")} ${node.start}..${node.end}`);
  for (const [key, value] of fields) {
    const children = Array.isArray(value) ? value : [value];
    for (const child of children)
      if (isNode(child)) printNode(Array.isArray(value) ? "" : key, child, text, depth + 1, lines);
  }
}

/** The statement as it stands in the text, made of its tokens alone. */
export const printStatement = (statement: Statement, text: string): string =>
  statement.tokens.map((token) => text.slice(token.start, token.end)).join("");
