import type { Span } from "../../text/span";
import type { TokenModifier, TokenType } from "./legend";

/** A piece of a statement that has a colour of its own. */
export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

export const tokenAt = ({ start, end }: Span, type: TokenType, modifier?: TokenModifier): SemanticToken => ({
  start,
  end,
  type,
  ...(modifier && { modifier }),
});
