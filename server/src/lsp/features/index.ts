import { codeActionFeature } from "./code-actions";
import { codeLensFeature } from "./code-lens";
import { completionFeature } from "./completion";
import { definitionFeature } from "./definition";
import { documentLinkFeature } from "./document-links";
import type { Feature } from "./feature";
import { foldingFeature } from "./folding";
import { highlightFeature } from "./highlights";
import { hoverFeature } from "./hover";
import { inlayHintFeature } from "./inlay-hints";
import { outlineFeature } from "./outline";
import { referencesFeature } from "./references";
import { renameFeature } from "./rename";
import { rewriteFeature } from "./rewrites";
import { selectionRangeFeature } from "./selection-ranges";
import { semanticTokensFeature } from "./semantic-tokens";
import { workspaceSymbolFeature } from "./workspace-symbols";

export const FEATURES: readonly Feature[] = [
  codeActionFeature,
  codeLensFeature,
  completionFeature,
  definitionFeature,
  documentLinkFeature,
  foldingFeature,
  highlightFeature,
  hoverFeature,
  inlayHintFeature,
  outlineFeature,
  referencesFeature,
  renameFeature,
  rewriteFeature,
  selectionRangeFeature,
  semanticTokensFeature,
  workspaceSymbolFeature,
];
