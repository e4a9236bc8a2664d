/** What a block does: it opens a part, turns to the part that is there instead, closes one, or stands alone. */
export type BlockRole = "opens" | "turns" | "closes" | "alone";

const BRACKETS = /^(?:\{[{%][-+~]?|<%-?|<|#)\s*/;
const COMMENT = /^(?:\/\*|[!*]|#?--|%#)/;
const ALONE =
  /^(?:#?(?:assign|bind|break|case|continue|default|do|extends|from|ftl|global|import|include|local|nested|parse|property|return|sep|setting|evaluate|t)\b|\/#?sep\b|\$)/;
const ASSIGNS = /^#?set\b[^=]*=/;
const CLOSES = /^(?:\/|\{?end|\})/;
const TURNS = /^(?:#?\{?(?:else|elif|elseif|elsif)|when\b(?!\s+test))\b|^\}\s*else\b|^\^\s*[-~]?\}/;
/** Between `<%` and `%>` stands any statement of a language: one that opens a part says so in its first word, or by a bracket at its end. */
const EMBEDDED_OPENS =
  /^(?:if|unless|case|while|until|for|begin)\b|(?:\bdo(?:\s*\|[^|]*\|)?|\{\s*(?:\|[^|]*\|)?)\s*-?%>$/;

export function roleOf(block: string): BlockRole {
  const inner = block.replace(BRACKETS, "");
  if (COMMENT.test(inner) || block.endsWith("/>")) return /^#?else\b/.test(inner) ? "turns" : "alone";
  if (TURNS.test(inner)) return "turns";
  if (ALONE.test(inner) || ASSIGNS.test(inner)) return "alone";
  if (CLOSES.test(inner)) return "closes";
  return block.startsWith("<%") && !EMBEDDED_OPENS.test(inner) ? "alone" : "opens";
}
