import {
  type CancellationToken,
  CancellationTokenSource,
  l10n,
  type Progress,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from "vscode";
import { type LeftOut, LIMITS, type ReadTexts, readTexts, type TextFile } from "./read-texts";

export const SQL_FILES = "**/*.{sql,odps,osql,mcsql}";
/** As on the command line; what the user's `files.exclude` names is left out as well. */
const NOT_LOOKED_INTO = "**/{node_modules,.*}/**";

/** Reading that is done by then is not worth a word. */
const QUIET_MS = 700;

/** The SQL of the workspace beside one document. */
export interface WorkspaceTexts extends ReadTexts {
  /** Where the texts are, by what they are called. */
  readonly uris: ReadonlyMap<string, Uri>;
}

export const pathOf = (uri: Uri): string => workspace.asRelativePath(uri);

/** Reads the SQL of the workspace but for one document; `undefined` once the user cancels it. */
export async function readWorkspace(except: Uri): Promise<WorkspaceTexts | undefined> {
  const cancelling = new CancellationTokenSource();
  let show: Progress<{ message: string }> | undefined;
  const work = read(except, cancelling.token, (done, of) =>
    show?.report({ message: l10n.t("{0} of {1} files", done, of) }),
  );
  try {
    if (await isDoneWithin(work, QUIET_MS)) return await work;
    const title = l10n.t("Reading the SQL of the workspace");
    const options = { location: ProgressLocation.Notification, cancellable: true, title };
    return await window.withProgress(options, (progress, token) => {
      show = progress;
      token.onCancellationRequested(() => cancelling.cancel());
      return work;
    });
  } finally {
    cancelling.dispose();
  }
}

const isDoneWithin = (work: Promise<unknown>, milliseconds: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });

async function read(
  except: Uri,
  token: CancellationToken,
  report: (done: number, of: number) => void,
): Promise<WorkspaceTexts | undefined> {
  const others = (await findSql(token)).filter((uri) => uri.toString() !== except.toString());
  const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  return readFiles(others, (uri) => open.get(uri.toString())?.getText(), token, report);
}

/** Reads the SQL of the workspace as it is on disk, without a word; `undefined` once it is cancelled. */
export const readFromDisk = async (token: CancellationToken): Promise<WorkspaceTexts | undefined> =>
  readFiles(await findSql(token), () => undefined, token);

/** One more than are read, so that it shows where there are more. */
const findSql = async (token: CancellationToken): Promise<Uri[]> =>
  workspace.findFiles(SQL_FILES, NOT_LOOKED_INTO, LIMITS.files + 1, token);

async function readFiles(
  uris: readonly Uri[],
  openText: (uri: Uri) => string | undefined,
  token: CancellationToken,
  report?: (done: number, of: number) => void,
): Promise<WorkspaceTexts | undefined> {
  const files = uris.map((uri) => fileOf(uri, () => openText(uri)));
  const texts = await readTexts(files, LIMITS, () => !token.isCancellationRequested, report);
  return texts && { ...texts, uris: new Map(uris.map((uri) => [pathOf(uri), uri])) };
}

const fileOf = (uri: Uri, open: () => string | undefined): TextFile => ({
  path: pathOf(uri),
  get open() {
    return open();
  },
  size: async () => (await workspace.fs.stat(uri)).size,
  read: async () => workspace.fs.readFile(uri),
});

/** What was not read, in a sentence; `undefined` where everything was. */
export function leftOutText({ tooLarge, tooMany, unreadable }: LeftOut): string | undefined {
  const reasons = [
    ...(tooLarge > 0 ? [l10n.t("too large: {0}", tooLarge)] : []),
    ...(tooMany > 0 ? [l10n.t("too many files, or too much text in them: at least {0}", tooMany)] : []),
    ...(unreadable > 0 ? [l10n.t("not readable as UTF-8: {0}", unreadable)] : []),
  ];
  return reasons.length === 0
    ? undefined
    : l10n.t(
        "Files of the workspace that were not read, so that what they do with the tables is not allowed: {0}",
        reasons.join(l10n.t("; ")),
      );
}
