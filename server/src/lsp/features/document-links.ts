import { type Link, linksIn } from "../../core/index";
import { rangeFrom, toRange } from "../convert";
import type { DocumentLink } from "../library";
import type { Snapshot } from "../snapshot";
import type { Client, Feature } from "./feature";
import { keptItems } from "./kept-items";

export const documentLinkFeature: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  listen({ connection, client, answer }) {
    const all = (snapshot: Snapshot): DocumentLink[] => linksOf(snapshot, client);
    connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
      answer<DocumentLink[]>(
        { method: "textDocument/documentLink", uri, token, empty: [], reads: [LINKS] },
        (snapshot) => snapshot.once(all),
      ),
    );
  },
};

const LINKS = keptItems(linksIn, (link, lines) => ({ link, at: toRange(link.at, lines) }));

const linksOf = (snapshot: Snapshot, client: Client): DocumentLink[] =>
  snapshot.each(LINKS).flatMap(({ start, reading }) => {
    const part = snapshot.lines.position(start);
    return reading.map(({ link, at }) => ({
      range: rangeFrom(part, at),
      target: addressOf(link, client),
      tooltip: link.title,
    }));
  });

const addressOf = ({ to }: Link, { rulePages }: Client): string =>
  "page" in to ? to.page : rulePages.replaceAll("{code}", to.rule);
