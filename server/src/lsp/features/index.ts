import { codeActionFeature } from "./code-actions";
import { codeLensFeature } from "./code-lens";
import { completionFeature } from "./completion";
import { definitionFeature } from "./definition";
import type { Feature } from "./feature";
import { highlightFeature } from "./highlights";
import { hoverFeature } from "./hover";
import { inlayHintFeature } from "./inlay-hints";
import { outlineFeature } from "./outline";
import { referencesFeature } from "./references";
import { renameFeature } from "./rename";
import { rewriteFeature } from "./rewrites";
import { semanticTokensFeature } from "./semantic-tokens";
import { workspaceSymbolFeature } from "./workspace-symbols";

export const FEATURES: readonly Feature[] = [
  codeActionFeature,
  codeLensFeature,
  completionFeature,
  definitionFeature,
  highlightFeature,
  hoverFeature,
  inlayHintFeature,
  outlineFeature,
  referencesFeature,
  renameFeature,
  rewriteFeature,
  semanticTokensFeature,
  workspaceSymbolFeature,
];
