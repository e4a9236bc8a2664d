import { type SemanticToken, type Span, semanticTokensOf, TOKEN_MODIFIERS, TOKEN_TYPES } from "../../core/index";
import { positionFrom, toSpan } from "../convert";
import {
  type Position,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "../library";
import type { Snapshot } from "../snapshot";
import type { Feature } from "./feature";
import { keptItems } from "./kept-items";

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
      answer<SemanticTokens | null>(
        { method: SemanticTokensRequest.method, uri, token, empty: null, reads: [TOKENS] },
        (snapshot) => snapshot.once(allTokens),
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

const TOKENS = keptItems(semanticTokensOf, (token, lines) => ({ token, at: lines.position(token.start) }));

const allTokens = (snapshot: Snapshot): SemanticTokens | null =>
  tokensWithin(snapshot, { start: 0, end: snapshot.length });

/** `null` where there are none, so that an editor asks the next of its extensions. */
function tokensWithin(snapshot: Snapshot, within: Span): SemanticTokens | null {
  const builder = new SemanticTokensBuilder();
  for (const { start, reading } of snapshot.each(TOKENS, within)) {
    const part = snapshot.lines.position(start);
    for (const { token, at } of reading) {
      const meets = start + token.end > within.start && start + token.start < within.end;
      if (meets) push(builder, token, positionFrom(part, at));
    }
  }
  const tokens = builder.build();
  return tokens.data.length > 0 ? tokens : null;
}

function push(builder: SemanticTokensBuilder, token: SemanticToken, { line, character }: Position): void {
  const modifiers = token.modifier ? 1 << TOKEN_MODIFIERS.indexOf(token.modifier) : 0;
  builder.push(line, character, token.end - token.start, TOKEN_TYPES.indexOf(token.type), modifiers);
}
