import {
  type Change,
  ChunkedText,
  type PlacedFacts,
  type PolicyFile,
  policyFileFor,
  policyFileOf,
  SharedFacts,
} from "../core/index";
import { DocumentMemory } from "./document-memory";
import { fileName } from "./file-name";
import { type Connection, type TextDocumentContentChangeEvent, TextDocuments } from "./library";
import { PageSnapshot } from "./page-snapshot";
import { PolicySnapshot } from "./policy-snapshot";
import { type ClosedSql, PolicySurroundings } from "./policy-surroundings";
import { type Neighbours, Snapshot } from "./snapshot";

/** What a client has open, at its latest version. */
interface OpenDocument {
  readonly uri: string;
  readonly language: string;
  /** What a policy's name says of it; `undefined` for what is none. */
  readonly policy: PolicyFile | undefined;
  readonly version: number;
  readonly text: ChunkedText;
}

const MARKDOWN = "markdown";

/** How many turns of the event loop a document has to rest before it is checked: one message is read a turn. */
const QUIET_TURNS = 2;

export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Changed {
  readonly text: ChunkedText;
  /** `undefined` where the whole text is another. */
  readonly change?: Change;
}

function changed(text: ChunkedText, event: TextDocumentContentChangeEvent): Changed {
  if (!("range" in event)) return { text: ChunkedText.of(event.text) };
  const [from, to] = [text.offset(event.range.start), text.offset(event.range.end)];
  return text.replaced(Math.min(from, to), Math.max(from, to), event.text);
}

const NOTHING: readonly PlacedFacts[] = [];

/** The open documents, each at its latest version only. */
export class Session {
  readonly #documents = new TextDocuments<OpenDocument>({
    create: (uri, language, version, text) => ({
      uri,
      language,
      policy: policyFileOf(fileName(uri)),
      version,
      text: ChunkedText.of(text),
    }),
    update: (document, changes, version) => this.#update(document, changes, version),
  });
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #ids = new Map<string, number>();
  readonly #memories = new Map<string, DocumentMemory>();
  #lastId = 0;
  readonly #shared = new SharedFacts();

  constructor(connection: Connection, changed: (uri: string) => void, closed: (uri: string) => void) {
    this.#documents.onDidChangeContent(({ document: { uri } }) => {
      this.#snapshots.delete(uri);
      this.#ids.set(uri, ++this.#lastId);
      changed(uri);
    });
    this.#documents.onDidClose(({ document: { uri } }) => {
      this.#snapshots.delete(uri);
      this.#ids.delete(uri);
      this.#memories.delete(uri);
      this.#surroundings.forget(uri);
      closed(uri);
    });
    this.#documents.listen(connection);
  }

  /** Applies changes one by one, and tells the memory of the document where each was made. */
  #update(document: OpenDocument, events: TextDocumentContentChangeEvent[], version: number): OpenDocument {
    const memory = this.#memory(document.uri);
    let latest = document.text;
    for (const event of events) {
      const next = changed(latest, event);
      latest = next.text;
      memory.edited(next.change);
    }
    return { ...document, version, text: latest };
  }

  get uris(): string[] {
    return this.#documents.keys();
  }

  /** The document as it is now; `undefined` for one that is not open. */
  snapshot(uri: string): Snapshot | undefined {
    const document = this.#documents.get(uri);
    const id = this.#ids.get(uri);
    if (!document || id === undefined) return undefined;
    const known = this.#snapshots.get(uri);
    if (known) return known;
    const snapshot = this.#newSnapshot(document, id);
    this.#snapshots.set(uri, snapshot);
    return snapshot;
  }

  /** A policy as it is open or, where it is not known as one, as its text is. */
  policy(uri: string, text: string | undefined): PolicySnapshot | undefined {
    const open = this.snapshot(uri);
    if (open instanceof PolicySnapshot || text === undefined) return open instanceof PolicySnapshot ? open : undefined;
    const ofText = [uri, 0, ChunkedText.of(text), ++this.#lastId, new DocumentMemory(), this.#neighbours] as const;
    return new PolicySnapshot([...ofText], policyFileFor(fileName(uri), text), this.#surroundings);
  }

  /** Has policies compared with closed SQL as well. */
  remember(uri: string, closed: ClosedSql): void {
    this.#surroundings.remember(uri, closed);
  }

  /** Lets go of what was only read for one question. */
  forget(uri: string): void {
    this.#surroundings.forget(uri);
  }

  #newSnapshot({ uri, language, policy, version, text }: OpenDocument, id: number): Snapshot {
    const ofText = [uri, version, text, id, this.#memory(uri), this.#neighbours] as const;
    if (policy) return new PolicySnapshot([...ofText], policy, this.#surroundings);
    return language === MARKDOWN ? new PageSnapshot(...ofText) : new Snapshot(...ofText);
  }

  readonly #surroundings = new PolicySurroundings(() => this.uris.flatMap((uri) => this.snapshot(uri) ?? []));

  /** Of a single document nothing is gathered. */
  readonly #neighbours: Neighbours = {
    document: (uri) => this.snapshot(uri),
    facts: (uri) => (this.uris.length > 1 ? this.#sharedBy(uri) : NOTHING),
  };

  #sharedBy(uri: string): readonly PlacedFacts[] {
    this.#shared.update(
      this.uris.flatMap((file) => {
        const facts = this.factsOf(file);
        return facts.length > 0 ? [{ file, facts }] : [];
      }),
    );
    return this.#shared.of(uri);
  }

  /** What its tables are compared by; none of a document that a client has sent malformed, which is only its own misfortune. */
  factsOf(uri: string): readonly PlacedFacts[] {
    try {
      return this.snapshot(uri)?.facts ?? [];
    } catch {
      return [];
    }
  }

  #memory(uri: string): DocumentMemory {
    const known = this.#memories.get(uri);
    if (known) return known;
    const memory = new DocumentMemory();
    this.#memories.set(uri, memory);
    return memory;
  }

  /** Waits until no change of the document is waiting to be read, so that only the last of many edits is checked. */
  async settled(uri: string): Promise<Snapshot | undefined> {
    let id = this.#ids.get(uri);
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      await turn();
      const now = this.#ids.get(uri);
      if (now !== id) quiet = -1;
      id = now;
    }
    return this.snapshot(uri);
  }
}
