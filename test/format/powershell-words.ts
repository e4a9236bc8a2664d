import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { Language, type Node, Parser } from "@vscode/tree-sitter-wasm";

const GRAMMAR = path.join(process.cwd(), "node_modules/@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm");

// To compile the grammar well takes seconds, to read a script with it as it is takes milliseconds.
setFlagsFromString("--liftoff-only");

/** Reads PowerShell by a grammar of others; what it does not understand fails. */
export async function readPowershell(text: string): Promise<Node> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(GRAMMAR));
  const { rootNode } = parser.parse(text.replace(/^\ufeff/, ""))!;
  if (rootNode.hasError) throw new SyntaxError(`not PowerShell:\n${text}`);
  return rootNode;
}

/** The words of each call of a program, with strings for what they stand for. */
export function callsOf(root: Node, program: string): string[][] {
  return root
    .descendantsOfType("command")
    .flatMap((command) => (command && nameOf(command) === program ? [wordsOf(command)] : []));
}

const nameOf = (command: Node): string | undefined => command.childForFieldName("command_name")?.text;

const wordsOf = (command: Node): string[] =>
  command
    .childForFieldName("command_elements")!
    .namedChildren.flatMap((word) => (word && word.type !== "command_argument_sep" ? [wordOf(word)] : []));

/** A string of its own, or the only one that is handed to a function. */
function wordOf(word: Node): string {
  const strings = word.descendantsOfType("verbatim_string_characters");
  return strings.length === 1 ? unquoted(strings[0]!.text) : word.text;
}

/** Between single quotes, of print or not, two of which stand for one; one that is alone would end the string. */
export function unquoted(literal: string): string {
  const content = /^'([\s\S]*)'$/.exec(literal)?.[1];
  if (
    content === undefined ||
    /(?<!['\u2018-\u201b])(?:(['\u2018-\u201b])\1)*['\u2018-\u201b](?!['\u2018-\u201b])/.test(content)
  ) {
    throw new SyntaxError(`not one string: ${literal}`);
  }
  return content.replace(/(['\u2018-\u201b])\1/g, "$1");
}
