import { code, plain } from "../../text/markdown";

/** How the pieces of a hover are written for a client. */
export interface Style {
  /** A piece of the user's text, or of SQL. */
  code(text: string): string;
  /** Any other text whatever. */
  plain(text: string): string;
  link(title: string, address: string): string;
}

export const MARKDOWN: Style = {
  code,
  plain,
  link: (title, address) => `[${plain(title)}](${encodeURI(address).replace(/[()]/g, percent)})`,
};

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

export const PLAIN_TEXT: Style = {
  code: (text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " "),
  plain: (text) => text,
  link: (title, address) => `${title}: ${address}`,
};
