import { type Hover, MarkupKind, type Position } from "vscode-languageserver/node";
import {
  type HoverSurroundings,
  hoverIn,
  hoverOfComment,
  MARKDOWN,
  PLAIN_TEXT,
  passageAt,
  roleId,
} from "../../core/index";
import { toOffset, toRangeIn } from "../convert";
import type { Snapshot } from "../snapshot";
import type { Client, Feature } from "./feature";

export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, client, answer }) {
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      answer<Hover | null>({ method: "textDocument/hover", uri, token, empty: null }, (snapshot) =>
        hoverAt(snapshot, position, client),
      ),
    );
  },
};

function hoverAt(snapshot: Snapshot, position: Position, client: Client): Hover | null {
  const offset = toOffset(position, snapshot.lines);
  const part = snapshot.partAt(offset);
  if (!part) return null;
  const kind = kindFor(client);
  const surroundings = surroundingsOf(snapshot, client, kind);
  const at = offset - part.start;
  const passage = passageAt(part.text, at);
  const found = hoverOfComment(part.text, at, surroundings) ?? (passage && hoverIn(passage, at, surroundings));
  if (!found) return null;
  const value = found.paragraphs.join("\n\n");
  return { contents: { kind, value }, range: toRangeIn(part, found.at, snapshot.lines) };
}

const kindFor = ({ params: { capabilities } }: Client): MarkupKind =>
  capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown)
    ? MarkupKind.Markdown
    : MarkupKind.PlainText;

const surroundingsOf = (snapshot: Snapshot, { rulePages }: Client, kind: MarkupKind): HoverSurroundings => ({
  style: kind === MarkupKind.Markdown ? MARKDOWN : PLAIN_TEXT,
  tablesOfRole(account, roleName) {
    const wanted = roleId(account, roleName);
    return snapshot.facts.filter(({ facts }) => facts.roleId === wanted).map(({ facts }) => facts.written);
  },
  rulePage: (code) => rulePages.replaceAll("{code}", code),
});
