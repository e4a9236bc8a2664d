/** Characters or bytes, whichever are more: RAM's pages say both. */
export function sizeOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** A string of JSON, a comment, or blanks. */
const TOKEN = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\s+/g;

/** JSON without its blanks and comments. */
export const minified = (text: string): string => text.replace(TOKEN, (token) => (token[0] === '"' ? token : ""));
