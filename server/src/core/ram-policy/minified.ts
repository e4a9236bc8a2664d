/** A string of JSON, a comment, or blanks. */
const TOKEN = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\s+/g;

/** JSON without its blanks and comments. */
export const minified = (text: string): string => text.replace(TOKEN, (token) => (token[0] === '"' ? token : ""));
