import * as l10n from "@vscode/l10n";
import { findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import { readLevels } from "../rules/levels";
import { nearest } from "../text/nearest";
import { patternProblem } from "../text/pattern";
import type { Span } from "../text/span";
import { sayJsonError } from "./json-errors";
import { type ProjectConfig, projectSchema } from "./schema";

/** What is wrong with a project file, and where. */
export interface ConfigProblem {
  readonly at: Span;
  readonly message: string;
}

export interface ReadConfig {
  /** Absent where anything is wrong. */
  readonly config?: ProjectConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a project file: JSON, with comments and trailing commas where somebody likes them. Never throws. */
export function readConfig(text: string): ReadConfig {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 && text.trim() !== "") {
    return { problems: errors.filter(isFirstOfPlace).map((error) => wordBroken(error, text)) };
  }
  if (!root) return { problems: [{ at: within({ start: 0, end: 1 }, text), message: emptyFile() }] };
  const read = projectSchema.safeParse(contentOf(root));
  const problems = read.success
    ? meaningless(read.data, root)
    : read.error.issues.flatMap((issue) => word(issue, root));
  return { ...(read.success && problems.length === 0 && { config: read.data }), problems };
}

/** What is missing at one place often lacks several things. */
const isFirstOfPlace = ({ offset }: ParseError, i: number, errors: readonly ParseError[]): boolean =>
  errors.findIndex((error) => error.offset === offset) === i;

const wordBroken = ({ error, offset, length }: ParseError, text: string): ConfigProblem => ({
  at: within({ start: offset, end: offset + Math.max(1, length) }, text),
  message: l10n.t("Not valid JSON: {0}", sayJsonError(error)),
});

const emptyFile = (): string => l10n.t("The file is empty; {0} is the least", "{}");

const within = ({ start, end }: Span, text: string): Span => {
  const last = Math.max(0, text.length - 1);
  return { start: Math.min(start, last), end: Math.max(Math.min(end, text.length), Math.min(start, last)) };
};

const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });

function contentOf(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(contentOf);
  if (node.type !== "object") return node.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [
      children![0]!.value,
      children?.[1] ? contentOf(children[1]) : undefined,
    ]),
  );
}

type Issue = NonNullable<ReturnType<typeof projectSchema.safeParse>["error"]>["issues"][number];

function word(issue: Issue, root: Node): ConfigProblem[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const node = findNodeAtLocation(root, path) ?? root;
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(node, key));
  const name = path.length === 0 ? l10n.t("the file") : path.join(".");
  return [{ at: spanOf(node), message: l10n.t("{0}: expected {1}", name, expected(issue)) }];
}

/** What the schema calls types, as people call what stands in JSON. */
const TYPES: Readonly<Record<string, () => string>> = {
  array: () => l10n.t("a list: […]"),
  number: () => l10n.t("a number"),
  object: () => l10n.t("an object: {…}"),
  record: () => l10n.t("an object: {…}"),
  string: () => l10n.t("a text in quotes"),
};

function expected(issue: Issue): string {
  if (issue.code === "invalid_type") return TYPES[issue.expected]?.() ?? issue.expected;
  if (issue.code === "invalid_value") return issue.values.join(", ");
  return issue.code === "too_small" ? l10n.t("{0} or more", String(issue.minimum)) : issue.message;
}

function unknownKey(parent: Node, key: string): ConfigProblem {
  const property = parent.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[0];
  const meant = nearest(key, Object.keys(projectSchema.shape));
  return {
    at: spanOf(property ?? parent),
    message:
      meant === undefined ? l10n.t("Unknown key: {0}", key) : l10n.t("Unknown key: {0}. Did you mean {1}?", key, meant),
  };
}

/** Values of the right type that say nothing: rules that there are not, patterns that cannot be used. */
function meaningless({ rules = {}, placeholders = [] }: ProjectConfig, root: Node): ConfigProblem[] {
  const at = (...path: (string | number)[]): Span => spanOf(findNodeAtLocation(root, path)?.parent ?? root);
  const ofRules = Object.entries(rules).flatMap((pair) =>
    readLevels([pair]).problems.map((message) => ({ at: keyOf(root, pair[0]), message })),
  );
  const ofPatterns = placeholders.flatMap((pattern, i) => {
    const message = patternProblem(pattern);
    const node = findNodeAtLocation(root, ["placeholders", i]);
    return message === undefined ? [] : [{ at: node ? spanOf(node) : at("placeholders"), message }];
  });
  return [...ofRules, ...ofPatterns];
}

const keyOf = (root: Node, key: string): Span =>
  spanOf(findNodeAtLocation(root, ["rules", key])?.parent?.children?.[0] ?? root);
