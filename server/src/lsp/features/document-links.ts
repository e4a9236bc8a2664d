import type { DocumentLink } from "vscode-languageserver/node";
import { type Link, linksIn } from "../../core/index";
import { toRangeIn } from "../convert";
import type { Client, Feature } from "./feature";

export const documentLinkFeature: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  listen({ connection, client, answer }) {
    connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
      answer<DocumentLink[]>({ method: "textDocument/documentLink", uri, token, empty: [] }, (snapshot) =>
        snapshot.parts({ start: 0, end: snapshot.length }).flatMap((part) =>
          linksIn(part.text).map((link) => ({
            range: toRangeIn(part, link.at, snapshot.lines),
            target: addressOf(link, client),
            tooltip: link.title,
          })),
        ),
      ),
    );
  },
};

const addressOf = ({ to }: Link, { rulePages }: Client): string =>
  "page" in to ? to.page : rulePages.replaceAll("{code}", to.rule);
