import { isAscii, isUtf8, transcode } from "node:buffer";
import * as l10n from "@vscode/l10n";

/** A file that holds no text that can be checked; the message says why. */
export class UnreadableError extends Error {}

/** A text as editors see it: a byte order mark is no part of it, so that positions are the same. */
export interface DecodedText {
  readonly text: string;
  readonly hasMark: boolean;
}

export const BYTE_ORDER_MARK = "\uFEFF";

/** What is UTF-8, in a third of the time that `toString("utf8")` takes. */
const textOf = (bytes: Uint8Array): string =>
  isAscii(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
    : transcode(bytes, "utf8", "utf16le").toString("utf16le");

/** Reads strict UTF-8, or throws an `UnreadableError`. */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) throw new UnreadableError(l10n.t("UTF-16; save it as UTF-8"));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) throw new UnreadableError(l10n.t("UTF-16; save it as UTF-8"));
  if (bytes.includes(0)) throw new UnreadableError(l10n.t("a binary file, not text"));
  if (!isUtf8(bytes)) throw new UnreadableError(l10n.t("not UTF-8; save it as UTF-8"));
  const text = textOf(bytes);
  const hasMark = text.startsWith(BYTE_ORDER_MARK);
  return { text: hasMark ? text.slice(BYTE_ORDER_MARK.length) : text, hasMark };
}
