import type { KeptParts, Settings } from "../../core/index";
import type { DiagnosticStyle } from "../convert";
import type { CancellationToken, Connection, InitializeParams, ServerCapabilities } from "../library";
import type { Options } from "../options";
import type { Session } from "../session";
import type { Snapshot } from "../snapshot";
import type { WorkspaceNames } from "../workspace-names";

/** What the client has said of itself. */
export interface Client extends Options {
  readonly params: InitializeParams;
  readonly style: DiagnosticStyle;
}

/** A question about one open document. */
export interface Question<Answer> {
  readonly method: string;
  readonly uri: string;
  readonly token: CancellationToken;
  /** The answer where the document is not open, is not checked, or working out the answer fails. */
  readonly empty: Answer;
  /** What the answer is made of where it is about all of the document: read a stretch at a time, with an ear for the client in between. */
  readonly reads?: readonly KeptParts<unknown>[];
}

/** What a feature needs of the server. */
export interface Host {
  readonly connection: Connection;
  readonly client: Client;
  readonly session: Session;
  readonly workspace: WorkspaceNames;
  /** Answers from the latest version a turn of the event loop later; a question that was cancelled by then costs nothing. */
  answer<Answer>(question: Question<Answer>, work: (snapshot: Snapshot, settings: Settings) => Answer): Promise<Answer>;
  /** The open documents that are checked, each read as its settings want it. */
  readonly checked: () => Promise<readonly string[]>;
}

/** Something that editors ask of a document. */
export interface Feature {
  capabilities(client: Client): Partial<ServerCapabilities>;
  listen(host: Host): void;
}
