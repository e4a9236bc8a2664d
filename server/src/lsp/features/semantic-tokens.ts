import { type SemanticTokens, SemanticTokensBuilder } from "vscode-languageserver/node";
import {
  type SemanticToken,
  type Span,
  semanticTokensOf,
  type TextPart,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
} from "../../core/index";
import { toPositionIn, toSpan } from "../convert";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";

const NONE: SemanticTokens = { data: [] };

export const semanticTokensFeature: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
  }),
  listen({ connection: { languages }, answer }) {
    languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
      answer({ method: "textDocument/semanticTokens/full", uri, token, empty: NONE }, (snapshot) =>
        tokensWithin(snapshot, { start: 0, end: snapshot.length }),
      ),
    );
    languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
      answer({ method: "textDocument/semanticTokens/range", uri, token, empty: NONE }, (snapshot) =>
        tokensWithin(snapshot, toSpan(range, snapshot.lines)),
      ),
    );
  },
};

function tokensWithin(snapshot: Snapshot, { start, end }: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const part of snapshot.parts({ start, end })) {
    const tokens = semanticTokensOf(part.text);
    const meets = (token: Span): boolean => part.start + token.end > start && part.start + token.start < end;
    for (const token of tokens.filter(meets)) push(builder, token, part, snapshot);
  }
  return builder.build();
}

function push(builder: SemanticTokensBuilder, token: SemanticToken, part: TextPart, { lines }: Snapshot): void {
  const { line, character } = toPositionIn(part, token.start, lines);
  const modifiers = token.modifier ? 1 << TOKEN_MODIFIERS.indexOf(token.modifier) : 0;
  builder.push(line, character, token.end - token.start, TOKEN_TYPES.indexOf(token.type), modifiers);
}
