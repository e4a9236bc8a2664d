import assert from "node:assert/strict";
import { test } from "node:test";
import { SemanticTokenModifiers, SemanticTokenTypes } from "vscode-languageserver/node";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../server/src/core/index";
import { readText } from "../support/root";

const { contributes } = JSON.parse(readText("package.json"));
const grammars = ["extable.injection", "maxcompute-sql"]
  .map((name) => readText(`syntaxes/${name}.tmLanguage.json`))
  .join();

const idsOf = (contributed: { id: string }[]): string[] => contributed.map(({ id }) => id).sort();

test("the manifest names the kinds of semantic tokens that editors do not have, and no others", () => {
  const standard: readonly string[] = [...Object.values(SemanticTokenTypes), ...Object.values(SemanticTokenModifiers)];
  const own = (names: readonly string[]): string[] => names.filter((name) => !standard.includes(name)).sort();
  assert.deepEqual(idsOf(contributes.semanticTokenTypes), own(TOKEN_TYPES));
  assert.deepEqual(idsOf(contributes.semanticTokenModifiers), own(TOKEN_MODIFIERS));
});

test("a semantic token has the colour that the grammar gives the same thing, in both languages", () => {
  const languages = contributes.semanticTokenScopes.map(({ language }: { language: string }) => language);
  assert.deepEqual(languages, ["sql", "maxcompute-sql"]);
  for (const { scopes } of contributes.semanticTokenScopes as { scopes: Record<string, string[]> }[]) {
    assert.deepEqual(Object.keys(scopes), ["keyword", "settingKey", "placeholder", "property.primaryKey"]);
    for (const scope of Object.values(scopes).flat()) assert.ok(grammars.includes(`"${scope}"`), scope);
  }
});
