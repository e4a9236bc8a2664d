/**
 * The floor for whatever reads SQL in JavaScript: one hand-written pass, typed arrays, no substrings. It is no part of
 * the product. An unclosed literal or comment runs to the text's end.
 */
export const KIND = { word: 1, string: 2, quoted: 3, number: 4, other: 5, lineComment: 6, blockComment: 7 };
export const CLASS = { space: 0, word: 1, digit: 2, quote: 3, backQuote: 4, hyphen: 5, slash: 6, other: 7 };

export const classes = new Uint8Array(65536).fill(CLASS.word);
for (let code = 0; code < 128; code++) classes[code] = code <= 32 || code === 127 ? CLASS.space : CLASS.other;
const assign = (characters, value) => {
  for (const character of characters) classes[character.charCodeAt(0)] = value;
};
assign("0123456789", CLASS.digit);
assign("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$@", CLASS.word);
assign("'\"", CLASS.quote);
assign("`", CLASS.backQuote);
assign("-", CLASS.hyphen);
assign("/", CLASS.slash);
assign("\u3000\u00a0\ufeff\u2028\u2029", CLASS.space);
export const isWord = classes.map((value) => (value === CLASS.word || value === CLASS.digit ? 1 : 0));

/** Room for the tokens of a text. */
export const roomFor = ({ length }) => ({
  kinds: new Uint8Array(length + 1),
  starts: new Int32Array(length + 1),
  ends: new Int32Array(length + 1),
});

/** Returns the number of tokens; their kinds and places are written, and thrown away. */
export function tokenize(text, { kinds, starts, ends } = roomFor(text)) {
  const size = text.length;
  let count = 0;
  for (let at = 0; at < size; ) {
    const start = at;
    const code = text.charCodeAt(at++);
    let kind = KIND.other;
    switch (classes[code]) {
      case CLASS.space:
        continue;
      case CLASS.word:
        kind = KIND.word;
        while (at < size && isWord[text.charCodeAt(at)] === 1) at++;
        break;
      case CLASS.digit:
        kind = KIND.number;
        while (at < size && (text.charCodeAt(at) === 46 || isWord[text.charCodeAt(at)] === 1)) at++;
        break;
      case CLASS.quote:
        kind = KIND.string;
        for (let inside; at < size; ) {
          inside = text.charCodeAt(at++);
          if (inside === code) break;
          if (inside === 92) at++;
        }
        if (at > size) at = size;
        break;
      case CLASS.backQuote:
        kind = KIND.quoted;
        at = endOf(text, "`", at);
        break;
      case CLASS.hyphen:
        if (text.charCodeAt(at) === 45) {
          kind = KIND.lineComment;
          at = endOf(text, "\n", at);
        }
        break;
      case CLASS.slash:
        if (text.charCodeAt(at) === 42) {
          kind = KIND.blockComment;
          at = endOf(text, "*/", at + 1);
        }
        break;
      default:
        break;
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count++] = at;
  }
  return count;
}

export function endOf(text, closing, from) {
  const found = text.indexOf(closing, from);
  return found < 0 ? text.length : found + closing.length;
}
