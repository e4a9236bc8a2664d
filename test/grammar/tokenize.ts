import { readFileSync } from "node:fs";
import path from "node:path";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { type IGrammar, INITIAL, type IOnigLib, type IToken, parseRawGrammar, Registry } from "vscode-textmate";

/** A line of a text with its tokens; `startIndex` and `endIndex` of a token are UTF-16 units of the line. */
export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly IToken[];
}

interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly language?: string;
  readonly injectTo?: readonly string[];
}

export interface LanguageContribution {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly configuration: string;
}

export interface Contributes {
  readonly languages: readonly LanguageContribution[];
  readonly grammars: readonly GrammarContribution[];
}

export const fromRoot = (...segments: string[]): string => path.join(process.cwd(), ...segments);

/** What the manifest contributes: the tests load the grammars in the way that an editor would. */
export const contributes = (): Contributes =>
  (JSON.parse(readFileSync(fromRoot("package.json"), "utf8")) as { contributes: Contributes }).contributes;

/** The SQL grammar that VS Code ships. */
export const HOST_SQL = fromRoot("node_modules", "tm-grammars", "grammars", "sql.json");

let onigLib: Promise<IOnigLib> | undefined;

async function loadOniguruma(): Promise<IOnigLib> {
  await loadWASM(readFileSync(fromRoot("node_modules", "vscode-oniguruma", "release", "onig.wasm")));
  return {
    createOnigScanner: (patterns) => new OnigScanner(patterns),
    createOnigString: (text) => new OnigString(text),
  };
}

/**
 * The grammar of `scopeName`, with the injections that the manifest makes into it or without them. `host` is the file
 * of the grammar that stands for `source.sql`.
 */
export async function loadGrammar(scopeName: string, injected: boolean, host = HOST_SQL): Promise<IGrammar> {
  onigLib ??= loadOniguruma();
  const { grammars } = contributes();
  const files = new Map([["source.sql", host], ...grammars.map((g) => [g.scopeName, fromRoot(g.path)] as const)]);
  const registry = new Registry({
    onigLib,
    loadGrammar: async (scope) => {
      const file = files.get(scope);
      return file === undefined ? null : parseRawGrammar(readFileSync(file, "utf8"), file);
    },
    getInjections: (scope) =>
      injected ? grammars.filter((g) => g.injectTo?.includes(scope)).map((g) => g.scopeName) : [],
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`No grammar for ${scopeName}`);
  return grammar;
}

export function tokenize(grammar: IGrammar, text: string): TokenizedLine[] {
  let state = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return { text: line, tokens: result.tokens };
  });
}

/**
 * Draws tokens under their lines, one row each: carets, then the scopes from the outside in, without the root scope.
 * Blanks and text without a scope of its own have no row.
 */
export function draw(lines: readonly TokenizedLine[]): string {
  return lines.flatMap(({ text, tokens }) => [`|${text}`, ...tokens.flatMap((token) => row(text, token))]).join("\n");
}

function row(line: string, { startIndex, endIndex, scopes }: IToken): string[] {
  const text = line.slice(startIndex, endIndex);
  if (scopes.length < 2 || text.trim() === "") return [];
  return [` ${" ".repeat(startIndex)}${"^".repeat(text.length)} ${scopes.slice(1).join(" ")}`];
}
