import type { Finding } from "../core/index";

/** A file and what is wrong with it. */
export interface CheckedFile {
  readonly path: string;
  /** The text that the findings are about. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many findings were mended in it. */
  readonly fixed: number;
  /** How many findings of it are to be printed as text, where its project says so. */
  readonly most?: number | undefined;
}

/** Prints the outcome of a check, file by file. */
export interface Reporter {
  file(file: CheckedFile): void;
  end(): void;
}
