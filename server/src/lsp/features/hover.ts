import { type HoverSurroundings, hasRole, hoverIn, hoverOfComment, MARKDOWN, PLAIN_TEXT } from "../../core/index";
import { type Hover, MarkupKind, type Position } from "../library";
import { placeAt } from "../place";
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
  const place = placeAt(snapshot, position);
  if (!place) return null;
  const kind = kindFor(client);
  const surroundings = surroundingsOf(snapshot, client, kind);
  const { part, offset, passage } = place;
  const found = hoverOfComment(part.text, offset, surroundings) ?? (passage && hoverIn(passage, offset, surroundings));
  if (!found) return null;
  return { contents: { kind, value: found.paragraphs.join("\n\n") }, range: place.range(found.at) };
}

const kindFor = ({ params: { capabilities } }: Client): MarkupKind =>
  capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown)
    ? MarkupKind.Markdown
    : MarkupKind.PlainText;

/** VS Code drops links of other schemes from hovers; there the code in the comment is a document link. */
const CAN_BE_FOLLOWED = /^(?:https?|file):/;

const surroundingsOf = (snapshot: Snapshot, { rulePages }: Client, kind: MarkupKind): HoverSurroundings => ({
  style: kind === MarkupKind.Markdown ? MARKDOWN : PLAIN_TEXT,
  tablesOfRole: (account, roleName) =>
    snapshot.facts.filter(({ facts }) => hasRole(facts, account, roleName)).map(({ facts }) => facts.written),
  rulePage: (code) => (CAN_BE_FOLLOWED.test(rulePages) ? rulePages.replaceAll("{code}", code) : undefined),
});
