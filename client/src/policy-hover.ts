import { type Disposable, Hover, languages, MarkdownString, type Position, type TextDocument } from "vscode";
import { type PolicyViewer, SCHEME } from "./show";

const TEXT = /"(?:[^"\\]|\\.)*"/;

/** Says of each action and resource of a generated policy which statements need it. */
export const policyHover = (viewer: PolicyViewer): Disposable =>
  languages.registerHoverProvider(
    { scheme: SCHEME },
    {
      provideHover: (document, position) => hoverAt(document, position, viewer),
    },
  );

function hoverAt(document: TextDocument, position: Position, viewer: PolicyViewer): Hover | undefined {
  const range = document.getWordRangeAtPosition(position, TEXT);
  if (!range) return undefined;
  const written = document.getText(range);
  const why = viewer.shown(document.uri)?.document.why?.find(({ text }) => JSON.stringify(text) === written);
  return why && new Hover(new MarkdownString(why.because), range);
}
