import { toRangeIn } from "../convert";
import { guarded } from "../guard";
import { LSPErrorCodes, ResponseError, type SymbolInformation } from "../library";
import { documentsOf, namesOf } from "../shared-names";
import type { Snapshot } from "../snapshot";
import { tableSymbol } from "../table-symbol";
import type { Feature } from "./feature";

/** The external tables of the open documents and, from a client that reads them when they are asked for, of the closed files. */
export const workspaceSymbolFeature: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen({ connection, session, workspace, checked }) {
    connection.onWorkspaceSymbol(({ query }, token) =>
      guarded<SymbolInformation[]>(connection, "workspace/symbol", [], async () => {
        await workspace.refresh(token);
        await Promise.all(session.uris.map((uri) => session.settled(uri)));
        const uris = await checked();
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled");
        const isWanted = matching(query);
        const open = documentsOf(session, uris).flatMap((document) => tablesOf(document, isWanted));
        const closed = workspace.closed(session).flatMap(({ tables }) => tables.filter(({ name }) => isWanted(name)));
        return [...open, ...closed].slice(0, MOST_SYMBOLS);
      }),
    );
  },
};

/** An editor asks again with each letter, and nobody reads so many. */
const MOST_SYMBOLS = 1000;

/** Whether a name has the letters of a query in their order, whatever is between them: how editors look for symbols. */
function matching(query: string): (name: string) => boolean {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== "");
  return (name) => {
    let at = 0;
    const folded = name.toLowerCase();
    return letters.every((letter) => {
      at = folded.indexOf(letter, at) + 1;
      return at > 0;
    });
  };
}

function tablesOf(document: Snapshot, isWanted: (name: string) => boolean): SymbolInformation[] {
  const { uri, lines } = document;
  return namesOf(document).flatMap(({ start, reading }) =>
    reading.tables.flatMap(({ at, created }) =>
      created && isWanted(created.written)
        ? [tableSymbol(created, { uri, range: toRangeIn({ start }, at, lines) })]
        : [],
    ),
  );
}
