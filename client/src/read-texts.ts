import type { PolicyText } from "../../server/src/lsp/protocol";

/** A file of the workspace, under the name that documents call it by. */
export interface TextFile {
  readonly path: string;
  /** Its text in an editor, which goes before that on disk. */
  readonly open?: string | undefined;
  size(): Promise<number>;
  read(): Promise<Uint8Array>;
}

/** How much is read: more than a person's workspace has, less than an editor could not bear. */
export interface ReadingLimits {
  readonly files: number;
  /** Of one file, in bytes. */
  readonly file: number;
  /** Of all together, in bytes. */
  readonly all: number;
}

export const LIMITS: ReadingLimits = { files: 2000, file: 2 * 1024 * 1024, all: 32 * 1024 * 1024 };

/** How many files were left out, by the reason. */
export interface LeftOut {
  readonly tooLarge: number;
  readonly tooMany: number;
  readonly unreadable: number;
}

export interface ReadTexts {
  readonly texts: readonly PolicyText[];
  readonly leftOut: LeftOut;
}

/** So many files are read at a time. */
const AT_ONCE = 16;

/** Reads files in the order of their names, up to the limits; `undefined` once it is no longer wanted. */
export async function readTexts(
  files: readonly TextFile[],
  limits: ReadingLimits,
  isWanted: () => boolean,
  report: (done: number, of: number) => void = () => {},
): Promise<ReadTexts | undefined> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const wanted = sorted.slice(0, limits.files);
  const leftOut = { tooLarge: 0, tooMany: sorted.length - wanted.length, unreadable: 0 };
  const texts: PolicyText[] = [];
  let bytes = 0;
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    if (!isWanted()) return undefined;
    const read = await Promise.all(wanted.slice(at, at + AT_ONCE).map((file) => readText(file, limits.file)));
    for (const result of read) {
      if (typeof result === "string") leftOut[result]++;
      else if (bytes + result.bytes > limits.all) leftOut.tooMany++;
      else {
        bytes += result.bytes;
        texts.push({ path: result.path, text: result.text });
      }
    }
    report(Math.min(at + AT_ONCE, wanted.length), wanted.length);
  }
  return isWanted() ? { texts, leftOut } : undefined;
}

type Result = (PolicyText & { readonly bytes: number }) | "tooLarge" | "unreadable";

async function readText(file: TextFile, most: number): Promise<Result> {
  const { path, open } = file;
  if (open !== undefined) return open.length > most ? "tooLarge" : { path, text: open, bytes: open.length };
  try {
    if ((await file.size()) > most) return "tooLarge";
    const bytes = await file.read();
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), bytes: bytes.length };
  } catch {
    return "unreadable";
  }
}
