import {
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver/node";
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

export const semanticTokensFeature: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
  }),
  listen({ connection, answer }) {
    connection.onRequest(SemanticTokensRequest.type, ({ textDocument: { uri } }, token) =>
      answer<SemanticTokens | null>({ method: SemanticTokensRequest.method, uri, token, empty: null }, (snapshot) =>
        tokensWithin(snapshot, { start: 0, end: snapshot.length }),
      ),
    );
    connection.onRequest(SemanticTokensRangeRequest.type, ({ textDocument: { uri }, range }, token) =>
      answer<SemanticTokens | null>(
        { method: SemanticTokensRangeRequest.method, uri, token, empty: null },
        (snapshot) => tokensWithin(snapshot, toSpan(range, snapshot.lines)),
      ),
    );
  },
};

/** `null` where there are none, so that an editor asks the next of its extensions. */
function tokensWithin(snapshot: Snapshot, { start, end }: Span): SemanticTokens | null {
  const builder = new SemanticTokensBuilder();
  for (const part of snapshot.parts({ start, end })) {
    const meets = (token: Span): boolean => part.start + token.end > start && part.start + token.start < end;
    for (const token of semanticTokensOf(part.text).filter(meets)) push(builder, token, part, snapshot);
  }
  const tokens = builder.build();
  return tokens.data.length > 0 ? tokens : null;
}

function push(builder: SemanticTokensBuilder, token: SemanticToken, part: TextPart, { lines }: Snapshot): void {
  const { line, character } = toPositionIn(part, token.start, lines);
  const modifiers = token.modifier ? 1 << TOKEN_MODIFIERS.indexOf(token.modifier) : 0;
  builder.push(line, character, token.end - token.start, TOKEN_TYPES.indexOf(token.type), modifiers);
}
