import type { Configuration } from "./configuration";
import { type DiagnosticStyle, toDiagnostic } from "./convert";
import { guarded } from "./guard";
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "./library";
import type { Session } from "./session";
import { isOther, type Shared, type Snapshot, shownFindings } from "./snapshot";

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export interface DiagnosticsOptions {
  readonly connection: Connection;
  readonly session: Session;
  readonly configuration: Configuration;
  readonly style: DiagnosticStyle;
}

/** What a document's diagnostics are, and how they reach a client that asks for them or one that does not. */
export class Diagnostics {
  /** Grows with every change of the settings, so that an earlier report is no longer taken for the same. */
  #generation = 0;
  /** What the last diagnostics that were sent of a document knew of others. */
  readonly #pushed = new Map<string, Shared>();

  constructor(private readonly options: DiagnosticsOptions) {}

  settingsChanged(): void {
    this.#generation++;
  }

  /** Answers a client that asks; `previousResultId` names the report that it already has. */
  async pull(uri: string, previousResultId: string | undefined, token: CancellationToken) {
    return guarded(this.options.connection, "textDocument/diagnostic", NOTHING, async () => {
      const snapshot = await this.options.session.settled(uri);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled");
      if (!snapshot) return NOTHING;
      const resultId = `${snapshot.id}:${this.#generation}:${snapshot.sharedVersion}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId } as const;
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await this.#diagnostics(snapshot) } as const;
    });
  }

  /** Sends the diagnostics of the latest version; of several calls in a row only the last sends anything. */
  async push(uri: string): Promise<void> {
    const { connection, session } = this.options;
    await guarded(connection, "textDocument/publishDiagnostics", undefined, async () => {
      const asked = session.snapshot(uri);
      const snapshot = await session.settled(uri);
      if (!snapshot || snapshot !== asked) return;
      const diagnostics = await this.#diagnostics(snapshot);
      if (session.snapshot(uri) !== snapshot) return;
      this.#pushed.set(uri, snapshot.shared);
      await connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics });
    });
  }

  /** Sends anew what depends on other documents, where those have changed in what matters. */
  async pushShared(): Promise<void> {
    for (const uri of this.options.session.uris) {
      const snapshot = this.options.session.snapshot(uri);
      if (snapshot && isOther(this.#pushed.get(uri), snapshot.shared)) await this.push(uri);
    }
  }

  /** Takes back what was sent for a document that is now closed. */
  async clear(uri: string): Promise<void> {
    const { connection } = this.options;
    this.#pushed.delete(uri);
    await guarded(connection, "textDocument/publishDiagnostics", undefined, () =>
      connection.sendDiagnostics({ uri, diagnostics: [] }),
    );
  }

  async #diagnostics(snapshot: Snapshot): Promise<Diagnostic[]> {
    const { configuration, style } = this.options;
    const settings = await configuration.settings(snapshot.uri);
    if (!snapshot.isWanted(settings)) return [];
    return shownFindings(snapshot.under(settings), settings).map((finding) => toDiagnostic(finding, snapshot, style));
  }
}
