import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { PlacedFacts, Settings } from "../core/index";
import { linesOf, toRangeIn } from "./convert";
import { DocumentMemory } from "./document-memory";
import type { CancellationToken, Connection, SymbolInformation } from "./library";
import { WORKSPACE_TEXTS_REQUEST, type WorkspaceTextsParams } from "./protocol";
import { type Session, turn } from "./session";
import { SharedWork } from "./shared-work";
import { tableSymbol } from "./table-symbol";

/** What a file of the workspace names; of its text nothing else is kept. */
export interface FileNames {
  /** Of the text and of what it was read with. */
  readonly digest: string;
  readonly tables: readonly SymbolInformation[];
  readonly hosts: readonly string[];
  readonly roles: readonly string[];
}

const resultSchema = z.nullable(
  z.object({
    state: z.string(),
    texts: z.optional(z.array(z.object({ uri: z.string(), text: z.string() }))),
  }),
);

/** What the SQL of the workspace names that is not open. A client that offers to is asked for it when the user searches for a name. */
export class WorkspaceNames {
  #files: ReadonlyMap<string, FileNames> = new Map();
  /** What the client calls the state that they were read in. */
  #state: string | undefined;
  #timesForgotten = 0;
  readonly #reading = new SharedWork((token) => this.#read(token));

  constructor(
    private readonly connection: Connection,
    private readonly isOffered: boolean,
    private readonly settings: (uri: string) => Promise<Settings>,
  ) {}

  /** Asks the client for what has changed; what goes wrong leaves what is known. */
  async refresh(token: CancellationToken): Promise<void> {
    if (!this.isOffered) return;
    try {
      await this.#reading.wait(token);
    } catch (error) {
      this.connection.console.warn(`${WORKSPACE_TEXTS_REQUEST}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Has everything read again when it is asked for next: the settings are others. */
  forget(): void {
    this.#timesForgotten++;
    this.#state = undefined;
  }

  /** What was read of files that are closed, in the order that the client gave. */
  closed(session: Session): FileNames[] {
    const open = new Set(session.uris);
    return [...this.#files].flatMap(([uri, names]) => (open.has(uri) ? [] : [names]));
  }

  async #read(token: CancellationToken): Promise<void> {
    const timesForgotten = this.#timesForgotten;
    const params: WorkspaceTextsParams = this.#state === undefined ? {} : { known: this.#state };
    const result = resultSchema.parse(await this.connection.sendRequest(WORKSPACE_TEXTS_REQUEST, params, token));
    if (!result?.texts) return;
    const files = new Map<string, FileNames>();
    for (const { uri, text } of result.texts) {
      await turn();
      const settings = await this.settings(uri);
      if (token.isCancellationRequested) return;
      if (settings.enable) files.set(uri, this.#namesOf(uri, text, settings));
    }
    this.#files = files;
    if (timesForgotten === this.#timesForgotten) this.#state = result.state;
  }

  #namesOf(uri: string, text: string, { placeholders }: Settings): FileNames {
    const digest = createHash("sha256").update(JSON.stringify(placeholders)).update(text).digest("base64");
    const known = this.#files.get(uri);
    return known?.digest === digest ? known : { digest, ...readNames(uri, text, placeholders) };
  }
}

function readNames(uri: string, text: string, placeholders: readonly string[]): Omit<FileNames, "digest"> {
  const memory = new DocumentMemory();
  memory.use(placeholders);
  const facts = memory.facts(text);
  return {
    tables: symbolsOf(uri, text, facts),
    hosts: [...new Set(facts.flatMap(({ facts: { named } }) => named.host ?? []))],
    roles: [...new Set(facts.flatMap(({ facts: { named } }) => named.roleArn ?? []))],
  };
}

function symbolsOf(uri: string, text: string, facts: readonly PlacedFacts[]): SymbolInformation[] {
  const lines = linesOf(text);
  return facts.flatMap(({ facts: { written, title, nameSpan }, offset }) =>
    written === ""
      ? []
      : [tableSymbol({ written, title }, { uri, range: toRangeIn({ start: offset }, nameSpan, lines) })],
  );
}
